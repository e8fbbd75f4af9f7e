package io.talentpool.proofs.anonymity;

import java.text.Normalizer;
import java.util.Locale;

/** Text as somebody without an accent on the keyboard would type it: what a reader still recognises. */
final class Folded {

    private static final String ODD = "łøđıæœ’";
    private static final String PLAIN = "lodiao'";

    private Folded() {}

    static String of(String text) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(bare.length());
        for (char letter : bare.toCharArray()) {
            int at = ODD.indexOf(letter);
            folded.append(at < 0 ? letter : PLAIN.charAt(at));
        }
        return folded.toString();
    }
}
