package io.talentpool.gateway.redaction.giveaway;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * A pattern that need not be tried where none of its words is: patterns are slow and most texts have nothing in them.
 *
 * @param words in lower case, letters alone; one of them stands in whatever the pattern finds
 */
record Gated(Pattern pattern, Set<String> words) {

    static Gated of(String words, Pattern pattern) {
        return new Gated(pattern, Set.of(words.split(" ")));
    }

    /** A pattern that no list of words tells when to try. */
    static Gated always(Pattern pattern) {
        return new Gated(pattern, Set.of());
    }

    /** Whether it may find something. */
    boolean mayBeIn(Findings findings) {
        return words.isEmpty() || findings.hasOneOf(words);
    }
}
