package io.talentpool.gateway.search;

import java.util.Map;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.NGramPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * How a piece of text is found in the middle of another one: every three characters in a row are a term, and what is looked for is
 * a phrase of them. What is shorter than that is a term of its own, in a second field.
 */
final class Grams {

    private static final int LENGTH = 3;
    private static final String SHORT = ".short";

    /** No phrase reaches from one value of a field into the next. */
    private static final int GAP = 1_000;

    private Grams() {}

    /** @param field the name of a field of {@link CandidateDocument} */
    static String shortOf(String field) {
        return field + SHORT;
    }

    static Analyzer analyzer() {
        Analyzer shorter = analyzer(1, LENGTH - 1);
        return new PerFieldAnalyzerWrapper(
                analyzer(LENGTH, LENGTH),
                Map.of(
                        shortOf(CandidateDocument.WORDS), shorter,
                        shortOf(CandidateDocument.SKILLS), shorter,
                        shortOf(CandidateDocument.PLACES), shorter));
    }

    /** Finds whatever has that in a value of the field. */
    static Query containing(String field, String folded) {
        int[] characters = folded.codePoints().toArray();
        if (characters.length < LENGTH) {
            return new TermQuery(new Term(shortOf(field), folded));
        }
        if (characters.length == LENGTH) {
            return new TermQuery(new Term(field, folded));
        }
        var phrase = new PhraseQuery.Builder();
        for (int from = 0; from + LENGTH <= characters.length; from++) {
            phrase.add(new Term(field, new String(characters, from, LENGTH)), from);
        }
        return new NGramPhraseQuery(LENGTH, phrase.build());
    }

    private static Analyzer analyzer(int shortest, int longest) {
        return new Analyzer() {

            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer grams = new NGramTokenizer(shortest, longest);
                return new TokenStreamComponents(grams);
            }

            @Override
            public int getPositionIncrementGap(String field) {
                return GAP;
            }
        };
    }
}
