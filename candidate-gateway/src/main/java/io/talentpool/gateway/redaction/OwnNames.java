package io.talentpool.gateway.redaction;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds a candidate's last name in a text, in any case, with or without its accents, as a whole or by one of its
 * significant parts ({@code Ms. Cruz} gives {@code Dela Cruz} away).
 */
final class OwnNames {

    private static final int SIGNIFICANT = 3;
    private static final Set<String> PARTICLES = Set.of(
            "dela", "delas", "delos", "del", "des", "los", "las", "der", "den", "van", "von", "vom", "san", "santa",
            "santo", "bin", "ibn", "binti", "abu", "jr", "sr", "iii", "the", "and");

    private final Pattern names;

    private OwnNames(Pattern names) {
        this.names = names;
    }

    /**
     * @param lastName null or blank where BPOC has none
     * @param email whose part before the @ people use as a handle elsewhere; null where BPOC has none
     * @param firstName what may stay
     */
    static OwnNames of(String lastName, String email, String firstName) {
        var patterns = new ArrayList<String>();
        lastNamePatterns(folded(lastName), patterns);
        mailboxPattern(folded(email), folded(firstName), patterns);
        return new OwnNames(patterns.isEmpty() ? null : Pattern.compile(String.join("|", patterns)));
    }

    private static void lastNamePatterns(String lastName, List<String> patterns) {
        var parts = Arrays.stream(lastName.split("[^\\p{L}\\p{N}]+"))
                .filter(part -> !part.isEmpty())
                .toList();
        if (String.join("", parts).length() > 1 || parts.stream().anyMatch(OwnNames::ideographic)) {
            patterns.add(word(parts.stream().map(Pattern::quote).collect(Collectors.joining("[\\s'\\u2019.-]*"))));
        }
        parts.stream()
                .filter(part -> part.length() >= SIGNIFICANT && !PARTICLES.contains(part))
                .map(part -> word(Pattern.quote(part)))
                .forEach(patterns::add);
    }

    private static void mailboxPattern(String email, String firstName, List<String> patterns) {
        var mailbox = email.contains("@") ? email.substring(0, email.indexOf('@')) : "";
        if (mailbox.length() > SIGNIFICANT + 1 && !mailbox.equals(firstName)) {
            patterns.add(word(Pattern.quote(mailbox)));
        }
    }

    /** Scripts without spaces between words have no word boundary to ask for. */
    private static String word(String pattern) {
        return pattern.codePoints().anyMatch(Character::isIdeographic)
                ? pattern
                : "(?<![\\p{L}\\p{N}])(?:" + pattern + ")(?![\\p{L}\\p{N}])";
    }

    private static boolean ideographic(String part) {
        return part.codePoints().allMatch(Character::isIdeographic);
    }

    private static String folded(String name) {
        return name == null ? "" : Folding.foldInPlace(Normalizer.normalize(name.strip(), Normalizer.Form.NFC));
    }

    /** @param composed in Unicode's composed form */
    String removeFrom(String composed) {
        if (names == null) {
            return composed;
        }
        var found = names.matcher(Folding.foldInPlace(composed));
        var clean = new StringBuilder(composed.length());
        int from = 0;
        while (found.find()) {
            clean.append(composed, from, found.start()).append(Redactor.REMOVED);
            from = found.end();
        }
        return clean.append(composed, from, composed.length()).toString();
    }
}
