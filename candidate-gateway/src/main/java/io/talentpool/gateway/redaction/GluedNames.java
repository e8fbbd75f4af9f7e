package io.talentpool.gateway.redaction;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.talentpool.gateway.words.Folding;

/** Finds names that are written without a blank between them, or within a longer word. */
final class GluedNames {

    private static final int SHORTEST_GLUED = 4;
    private static final Pattern CAMEL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

    private final String shown;
    private final Set<String> parts;
    private final Set<String> plain;
    private final Set<String> alsoWords;
    private final String initials;

    GluedNames(NameParts names) {
        this.shown = names.shown();
        this.parts = names.all();
        this.plain = names.plain();
        this.alsoWords = names.alsoWords();
        this.initials = Stream.concat(Stream.of(shown), parts.stream())
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, 1))
                .distinct()
                .collect(Collectors.joining());
    }

    /** {@code mariadelacruz}, {@code delacruz}, {@code mcruz}: nothing but parts and initials of the name. */
    boolean isOne(String word) {
        return word.length() >= SHORTEST_GLUED && segments(word, 0, false, 0);
    }

    private boolean segments(String word, int from, boolean secret, int pieces) {
        if (from == word.length()) {
            return secret && pieces > 1;
        }
        for (var part : parts) {
            if (word.startsWith(part, from)
                    && segments(
                            word,
                            from + part.length(),
                            secret
                                    || plain.contains(part)
                                    || (alsoWords.contains(part) && pieces > 0 && part.length() > 2),
                            pieces + 1)) {
                return true;
            }
        }
        if (!shown.isEmpty()
                && word.startsWith(shown, from)
                && segments(word, from + shown.length(), secret || hasWordBehind(word, from), pieces + 1)) {
            return true;
        }
        // One or two initials in front: “mcruz”, “mcdelacruz”.
        return from < 2
                && pieces == from
                && isInitialLetter(word.charAt(from))
                && hasLongPart(word, from + 1)
                && segments(word, from + 1, secret, pieces + 1);
    }

    private boolean hasWordBehind(String word, int from) {
        return alsoWords.contains(word.substring(from + shown.length()));
    }

    private boolean hasLongPart(String word, int from) {
        return plain.stream().anyMatch(part -> part.length() >= SHORTEST_GLUED && word.startsWith(part, from))
                || parts.stream()
                        .anyMatch(part ->
                                word.startsWith(part, from) && plain.contains(word.substring(from + part.length())))
                || (from == 1 && isInitialLetter(word.charAt(Math.min(from, word.length() - 1))));
    }

    private boolean isInitialLetter(char letter) {
        return initials.indexOf(letter) >= 0;
    }

    /** {@code AnnSantosVA}, {@code santos92ph}: a part of the name that a capital or a digit sets off. */
    boolean isIn(String written) {
        if (!isSetOff(written)) {
            return false;
        }
        for (var piece : written.split("\\d+")) {
            var pieces = CAMEL.split(piece);
            if ((pieces.length > 1 || piece.length() < written.length())
                    && Arrays.stream(pieces)
                            .map(camel -> Folding.plain(camel).text())
                            .anyMatch(plain::contains)) {
                return true;
            }
            if (pieces.length > 1 && isGluedOf(pieces)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a digit is in it, or a capital that is not its first letter. */
    private static boolean isSetOff(String written) {
        for (int at = 0; at < written.length(); at++) {
            char sign = written.charAt(at);
            if (Character.isDigit(sign) || at > 0 && Character.isUpperCase(sign)) {
                return true;
            }
        }
        return false;
    }

    private boolean isGluedOf(String[] pieces) {
        for (int i = 0; i + 1 < pieces.length; i++) {
            var one = Folding.plain(pieces[i]).text();
            var other = Folding.plain(pieces[i + 1]).text();
            boolean known =
                    (one.equals(shown) || parts.contains(one)) && (other.equals(shown) || parts.contains(other));
            if (known && !one.equals(other) && (alsoWords.contains(one) || alsoWords.contains(other))) {
                return true;
            }
        }
        return false;
    }
}
