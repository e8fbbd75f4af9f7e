package io.talentpool.gateway.search.document;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.NGramPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * How a piece of text is found in the middle of another one: every three characters in a row are a term, and what is looked for is
 * a phrase of them. Anything shorter is in the middle of almost everything, so it is no piece.
 */
public final class Grams {

    private static final int LENGTH = 3;

    /** No phrase reaches from one value of a field into the next. */
    private static final int GAP = 1_000;

    private Grams() {}

    /** For the fields of pieces, the only ones whose texts Lucene takes apart itself. */
    public static Analyzer analyzer() {
        return new Analyzer() {

            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer grams = new NGramTokenizer(LENGTH, LENGTH);
                return new TokenStreamComponents(grams);
            }

            @Override
            public int getPositionIncrementGap(String field) {
                return GAP;
            }
        };
    }

    /** Finds whatever has that in a value of the field of pieces. */
    public static Query containing(String field, String folded) {
        int[] characters = folded.codePoints().toArray();
        if (characters.length < LENGTH) {
            throw new IllegalArgumentException("Too short for a piece");
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
}
