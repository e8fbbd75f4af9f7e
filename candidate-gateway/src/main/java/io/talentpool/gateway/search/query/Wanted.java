package io.talentpool.gateway.search.query;

import java.util.List;

import io.talentpool.gateway.search.text.Word;
import io.talentpool.gateway.search.text.Words;

/**
 * Words that are looked for together.
 *
 * @param words at least one
 * @param asWritten whether they stand in quotation marks: then they are meant as they are, one after the other
 */
public record Wanted(List<Word> words, boolean asWritten) {

    /** The ways in which a skill that is just this is written. */
    public List<String> wholes() {
        return Words.wholes(words);
    }
}
