package io.talentpool.gateway.redaction.giveaway;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * A pattern that need not be tried but near its words: patterns are slow, and most texts have nothing in them.
 *
 * @param words in lower case, letters alone; whatever the pattern finds has one of them in it or next to it
 * @param before how many characters before such a word it may begin
 * @param after how many characters after such a word it may end
 */
record Gated(Pattern pattern, Set<String> words, int before, int after) {

    /** “I am”, “ich bin”: the word that tells may be the second one. */
    private static final int NEXT = 8;

    private static final int FAR = 160;
    private static final int FURTHER = 260;

    /** Of what begins with one of those words. */
    static Gated from(String words, Pattern pattern) {
        return new Gated(pattern, Set.of(words.split(" ")), NEXT, FURTHER);
    }

    /** Of what has one of those words anywhere. */
    static Gated around(String words, Pattern pattern) {
        return new Gated(pattern, Set.of(words.split(" ")), FAR, FURTHER);
    }
}
