package io.talentpool.gateway.search.document;

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

    static final int LENGTH = 3;

    private Grams() {}

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
