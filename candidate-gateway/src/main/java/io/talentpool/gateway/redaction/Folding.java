package io.talentpool.gateway.redaction;

import java.text.Normalizer;

/**
 * Text without case and accents, to compare by: {@code PEÑA} and {@code peña} are {@code pena}, {@code Łukasz} is
 * {@code lukasz}.
 */
public final class Folding {

    /** Letters that Unicode does not take apart, and what people without that key type instead. */
    private static final String UNDIVIDED = "łøđðıæœß";

    private static final String INSTEAD = "loddiaos";

    private Folding() {}

    /** The folded text, for searching; it may be shorter than the original. */
    public static String fold(String text) {
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        var folded = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char letter = decomposed.charAt(i);
            if (Character.getType(letter) != Character.NON_SPACING_MARK) {
                folded.append(plain(Character.toLowerCase(letter)));
            }
        }
        return folded.toString();
    }

    /**
     * The folded text with every letter in its old place, so that what is found in it can be cut from the original.
     *
     * @param composed in Unicode's composed form (NFC), one {@code char} per accented letter
     */
    static String foldInPlace(String composed) {
        var folded = new char[composed.length()];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = foldLetter(composed.charAt(i));
        }
        return new String(folded);
    }

    private static char foldLetter(char letter) {
        if (letter < 128 || Character.isSurrogate(letter)) {
            return Character.toLowerCase(letter);
        }
        var parts = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
        return plain(Character.toLowerCase(parts.charAt(0)));
    }

    private static char plain(char letter) {
        int at = UNDIVIDED.indexOf(letter);
        return at < 0 ? letter : INSTEAD.charAt(at);
    }
}
