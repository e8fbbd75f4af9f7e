package io.talentpool.gateway.anonymity;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.talentpool.gateway.bpoc.row.BpocCandidate.Person;
import io.talentpool.gateway.extraction.Identity;
import io.talentpool.gateway.words.Words;

/** The one word of a candidate's name that clients see: no title, no initial, no word of the family name. */
final class FirstName {

    /** Where there is no such word. */
    static final String NONE = "Candidate";

    private static final Set<String> TITLES = Set.of(
            "mr", "mrs", "ms", "miss", "dr", "engr", "atty", "sir", "prof", "rev", "fr", "sr", "jr", "ma'am", "herr",
            "frau", "dr.-ing", "hon", "arch", "capt");
    /** What people put behind their name: “RN, MAN”, “Jr.”, “Ph.D.” */
    private static final Pattern DEGREE = Pattern.compile(
            "(?:(?:[A-Z]{2,5}|[A-Z][a-z]{0,2}\\.?[A-Z][a-z]?\\.?|[JjSs][Rr]\\.?|I{1,3}|IV)(?:[\\s,/-]+|$))+");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\"“”()|/]+");
    private static final Pattern SIGNS_AROUND = Pattern.compile("^[^\\p{L}]+|[^\\p{L}\\p{M}.]+$");
    private static final Pattern ACCENTS_AND_STOPS = Pattern.compile("\\p{M}|\\.");
    private static final int ASCII_END = 128;

    private static final int MOST_LETTERS = 40;

    private FirstName() {}

    static String of(Person person, Identity identity) {
        var family = Stream.concat(
                        Stream.ofNullable(person.lastName()),
                        identity.familyNames().stream().filter(name -> !isWholeName(name, person.firstName())))
                .flatMap(name -> words(name).stream())
                .map(FirstName::plain)
                .collect(Collectors.toSet());
        return words(given(person.firstName())).stream()
                .filter(FirstName::isName)
                .filter(word -> !family.contains(plain(word)))
                .findFirst()
                .orElse(NONE);
    }

    /** A parser may take the whole name for the family's. */
    private static boolean isWholeName(String family, String firstName) {
        var words = words(family).stream().map(FirstName::plain).toList();
        var given = firstName == null ? List.<String>of() : words(given(firstName));
        return words.size() > 1 && !given.isEmpty() && words.contains(plain(given.get(0)));
    }

    /** “Dela Cruz, Maria P.” has the given names behind the comma. */
    private static String given(String written) {
        if (written == null) {
            return "";
        }
        int comma = written.indexOf(',');
        var behind = comma < 0 ? "" : written.substring(comma + 1).strip();
        return behind.isEmpty()
                        || DEGREE.matcher(behind).matches()
                        || words(behind).stream().noneMatch(FirstName::isName)
                ? written.replace(',', ' ')
                : behind;
    }

    private static List<String> words(String name) {
        return BETWEEN_WORDS
                .splitAsStream(Normalizer.normalize(name, Normalizer.Form.NFC).strip())
                .map(FirstName::withoutSignsAround)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String withoutSignsAround(String word) {
        boolean isPlain = !word.isEmpty()
                && Character.isLetter(word.charAt(0))
                && Character.isLetter(word.charAt(word.length() - 1));
        return isPlain ? word : SIGNS_AROUND.matcher(word).replaceAll("");
    }

    private static boolean isName(String word) {
        var letters = word.replaceAll("[^\\p{L}\\p{M}]", "");
        boolean isShort = letters.codePointCount(0, letters.length()) < 2
                && !letters.codePoints().anyMatch(Character::isIdeographic);
        return !isShort
                && !word.endsWith(".")
                && word.length() <= MOST_LETTERS
                && word.chars()
                        .noneMatch(
                                letter -> Character.isDigit(letter) || letter == '@' || letter == '_' || letter == ':')
                && word.indexOf('.') < 0
                && !TITLES.contains(plain(word));
    }

    /**
     * Those of a résumé's names that are names: a parser may have taken a heading for one, and “customer service” must not go from
     * every text because of that.
     */
    static List<String> plausible(Collection<String> names, Person person) {
        var own = Stream.of(person.firstName(), person.lastName())
                .filter(name -> name != null)
                .flatMap(name -> words(name).stream())
                .map(FirstName::plain)
                .collect(Collectors.toSet());
        return names.stream()
                .filter(name -> words(name).stream().map(FirstName::plain).anyMatch(own::contains)
                        || !Words.areAll(words(name)))
                .toList();
    }

    private static String plain(String word) {
        boolean isPlain = word.chars().allMatch(letter -> letter < ASCII_END && letter != '.');
        return (isPlain
                        ? word
                        : ACCENTS_AND_STOPS
                                .matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
                                .replaceAll(""))
                .toLowerCase(Locale.ROOT);
    }
}
