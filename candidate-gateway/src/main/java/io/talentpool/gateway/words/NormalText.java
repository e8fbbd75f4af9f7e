package io.talentpool.gateway.words;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as it is looked through: compatible forms are one (NFKC), what nobody sees is gone, digits of all scripts are 0 to 9. Every
 * character knows where in the original it stands, so that what is found can be cut out of the original.
 */
public final class NormalText {

    private static final int ASCII_END = 128;

    private final String original;
    private final String text;

    /** By character of the text, where in the original it begins; one more for the end. Null where both are the same. */
    private final int[] origins;

    private NormalText(String original, String text, int[] origins) {
        this.original = original;
        this.text = text;
        this.origins = origins;
    }

    public static NormalText of(String original) {
        return original.chars().allMatch(letter -> letter < ASCII_END)
                ? new NormalText(original, original, null)
                : normalized(original);
    }

    private static NormalText normalized(String original) {
        var text = new StringBuilder(original.length());
        var origins = new int[original.length() * 2 + 16];
        int at = 0;
        while (at < original.length()) {
            char first = original.charAt(at);
            boolean isPlain = first < ASCII_END && (at + 1 == original.length() || original.charAt(at + 1) < ASCII_END);
            if (isPlain) {
                origins = fitting(origins, text.length() + 2);
                origins[text.length()] = at;
                text.append(first);
                at++;
                continue;
            }
            int end = clusterEnd(original, at);
            var cluster = visible(original.substring(at, end));
            var normal = Normalizer.normalize(cluster, Normalizer.Form.NFKC);
            origins = fitting(origins, text.length() + normal.length() + 1);
            for (int i = 0; i < normal.length(); i++) {
                char letter = normal.charAt(i);
                origins[text.length()] = at;
                text.append(Character.isDigit(letter) ? (char) ('0' + Character.digit(letter, 10)) : letter);
            }
            at = end;
        }
        origins[text.length()] = original.length();
        return new NormalText(original, text.toString(), origins);
    }

    private static int[] fitting(int[] origins, int needed) {
        return needed <= origins.length ? origins : Arrays.copyOf(origins, needed * 2);
    }

    /** A letter with the marks that follow it: they may be one letter in the normal form. */
    private static int clusterEnd(String text, int from) {
        int end = from + Character.charCount(text.codePointAt(from));
        while (end < text.length() && isMark(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean isMark(int letter) {
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static String visible(String cluster) {
        return cluster.codePoints()
                .filter(letter -> Character.getType(letter) != Character.FORMAT
                        && Character.getType(letter) != Character.ENCLOSING_MARK
                        && !(letter >= 0xFE00 && letter <= 0xFE0F)
                        && letter != 0x034F)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    public String text() {
        return text;
    }

    public String original() {
        return original;
    }

    /** Where in the original the character at {@code index} begins; for the length of the text, where the original ends. */
    public int origin(int index) {
        return origins == null ? index : origins[index];
    }

    /** Where in the original the character before {@code index} ends. */
    public int originEnd(int index) {
        if (origins == null) {
            return index;
        }
        int last = origins[index - 1];
        int next = index;
        while (origins[next] == last && next < text.length()) {
            next++;
        }
        return next == text.length() && origins[next] == last ? original.length() : origins[next];
    }
}
