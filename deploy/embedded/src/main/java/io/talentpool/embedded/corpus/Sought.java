package io.talentpool.embedded.corpus;

import java.text.Normalizer;
import java.util.Locale;

/** Looks for something in a text as a curious person would: whatever its case, accents and invisible characters. */
public final class Sought {

    private static final int SHORT = 3;
    private static final int FEWEST_DIGITS = 5;

    private Sought() {}

    /** Whether a secret stands in a text: words without case and accents, numbers by their digits, whatever is between. */
    public static boolean isIn(String secret, String text) {
        var digits = digits(secret);
        boolean isNumber = secret.chars().noneMatch(Character::isLetter) && digits.length() >= FEWEST_DIGITS;
        if (isNumber) {
            return digits(text).contains(digits);
        }
        // Short ones, “Go”, “28”, are words: as parts of others they are in every text.
        return secret.length() <= SHORT
                ? (" " + folded(text) + " ").contains(" " + folded(secret) + " ")
                : folded(text).contains(folded(secret));
    }

    private static String digits(String text) {
        var digits = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(Character::isDigit)
                .forEach(digit -> digits.append(Character.digit(digit, 10)));
        return digits.toString();
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}|\\p{Cf}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s,.;:!?()\"'’“”]+", " ")
                .strip();
    }
}
