package io.talentpool.gateway.search.text;

import java.util.List;

/**
 * A folded word. One with hyphens, and a run of characters of a script without blanks, is a word as a whole and has parts: {@code front-end}
 * is {@code frontend} with the parts {@code front} and {@code end}.
 *
 * @param whole the word without its hyphens
 * @param parts at least one, in order
 */
public record Word(String whole, List<String> parts) {

    private static final int SHORT = 2;

    public boolean isCompound() {
        return parts.size() > 1;
    }

    /** One or two characters: what would be found in the middle of almost everything. */
    public boolean isShort() {
        return isShort(whole);
    }

    /** Whether a part is a word of its own, too: the C of Objective-C and the go of go-to-market are not. */
    public static boolean standsAlone(String part) {
        return !isShort(part) || Words.isOfScriptWithoutBlanks(part.codePointAt(0));
    }

    private static boolean isShort(String text) {
        return text.codePointCount(0, text.length()) <= SHORT;
    }
}
