package io.talentpool.gateway.json;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * The words that the name of a member is made of, in the singular: {@code workExperiences}, {@code Work Experience} and
 * {@code workexperience} are all {@code work experience}.
 */
public final class KeyWords {

    private static final Pattern SEPARATOR = Pattern.compile(
            "[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})|(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})");

    /** What keys are made of when they are written as one word: longer than two letters, so that nothing falls apart by chance. */
    private static final Set<String> KNOWN = Set.of(
            ("about academic accomplishment achievement activity address area award background basic bio birth board body brief candidate"
                            + " career category certificate certification city client college company competency completion contact content core"
                            + " country course current data date degree description designation detail domain duration duty education"
                            + " email employer employment end entry expertise experience extracted family father field file finish first"
                            + " full given gpa grade graduation headline highlight history home image info information institution"
                            + " institute item job joining key known language last level license list location mail maiden main major"
                            + " marital middle mobile month mother name nationality network number objective occupation"
                            + " of other organization organisation output overview page parsed passing percentage period"
                            + " personal phone portfolio position present professional proficiency profile program project"
                            + " province qualification raw reference resume responsibility result role school score"
                            + " section skill social software spouse start started stack state statement status street"
                            + " study summary surname technical technology text title tool total tongue training university url"
                            + " user value website work working year zip")
                    .split(" "));

    private static final Cache<String, List<String>> REMEMBERED =
            Caffeine.newBuilder().maximumSize(2_000).build();

    private KeyWords() {}

    /** The words of a name, in lower case and singular, without accents; numbers are words of their own. */
    public static List<String> of(String name) {
        return REMEMBERED.get(name, KeyWords::read);
    }

    private static List<String> read(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{Mn}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .replace('ł', 'l')
                .replace('Ł', 'L')
                .replace("ß", "ss");
        var written = Arrays.stream(SEPARATOR.split(plain.strip()))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
        // A word that is English, too, is taken for that one: “de” and “date” are in other lists as well.
        return ForeignWords.translated(written.stream().map(KeyWords::known).toList()).stream()
                .map(KeyWords::singular)
                .flatMap(word -> parts(word).stream())
                .toList();
    }

    /** In the singular where that is a word of ours. */
    private static String known(String word) {
        var one = singular(word);
        return KNOWN.contains(one) ? one : word;
    }

    private static String singular(String word) {
        int length = word.length();
        if (length > 4 && word.endsWith("ies")) {
            return word.substring(0, length - 3) + "y";
        }
        if (word.endsWith("sses")) {
            return word.substring(0, length - 2);
        }
        boolean plural = length > 3
                && word.endsWith("s")
                && !word.endsWith("ss")
                && !word.endsWith("us")
                && !word.endsWith("is");
        return plural ? word.substring(0, length - 1) : word;
    }

    /** The known words that a longer one is made of; the word itself where it is not made of such. */
    private static List<String> parts(String word) {
        if (KNOWN.contains(word)) {
            return List.of(word);
        }
        var parts = split(word);
        return parts.isEmpty() ? List.of(word) : parts;
    }

    private static List<String> split(String word) {
        for (int length = word.length() - 1; length > 1; length--) {
            var head = singular(word.substring(0, length));
            if (KNOWN.contains(head)) {
                var rest = word.substring(length);
                var tail = KNOWN.contains(singular(rest)) ? List.of(singular(rest)) : split(rest);
                if (!tail.isEmpty()) {
                    var parts = new ArrayList<String>();
                    parts.add(head);
                    parts.addAll(tail);
                    return parts;
                }
            }
        }
        return List.of();
    }

    /** The words that a list has with blanks between them. */
    public static Set<String> set(String words) {
        return Set.of(words.split(" "));
    }

    /** Whether it is a word that names of members are often made of. */
    static boolean isKnown(String word) {
        return KNOWN.contains(word);
    }

    /** Whether any of the words is one of those. */
    public static boolean any(Collection<String> words, Set<String> wanted) {
        for (var word : words) {
            if (wanted.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
