package io.talentpool.gateway.words;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ibm.icu.text.Transliterator;

/**
 * Text without case and accents, in Latin letters, to compare names by: {@code PEÑA} and {@code peña} are {@code pena}, {@code Weiß} is
 * {@code weiss}, {@code Иванова} is {@code ivanova}. Every letter knows where it comes from.
 *
 * @param from by letter of the text, where in the unfolded text its origin begins; null where every letter is where it was
 * @param to likewise, where it ends
 */
public record Folding(String text, int[] from, int[] to) {

    private static final String UNDIVIDED = "ßæøþðđłıœå";
    private static final String[] INSTEAD = {"ss", "ae", "o", "th", "d", "d", "l", "i", "oe", "a"};
    private static final String DIVIDED = "äöüøå";
    private static final String[] DIGRAPHS = {"ae", "oe", "ue", "oe", "aa"};

    private static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

    private static final List<Transliterator> CYRILLIC = inLatin(
            "Any-Latin", "Russian-Latin/BGN", "Ukrainian-Latin/BGN", "Serbian-Latin/BGN", "Bulgarian-Latin/BGN");
    private static final List<Transliterator> GREEK = inLatin("Any-Latin", "Greek-Latin/UNGEGN");
    private static final List<Transliterator> OTHERS = inLatin("Any-Latin");

    /** Texts in other letters have the same words again and again. */
    private static final Cache<String, List<String>> SPOKEN =
            Caffeine.newBuilder().maximumSize(10_000).build();

    private static final int ASCII_END = 128;

    private static List<Transliterator> inLatin(String... ways) {
        return Stream.of(ways)
                .map(way -> Transliterator.getInstance(way + "; Latin-ASCII; Lower"))
                .toList();
    }

    /** Accents taken off: {@code ü} is {@code u}. */
    public static Folding plain(String composed) {
        return fold(composed, false);
    }

    /** With two letters instead of one, as people write who lack the key: {@code ü} is {@code ue}. */
    public static Folding digraphs(String composed) {
        return fold(composed, true);
    }

    /** Whether {@link #digraphs} is another text than {@link #plain}. */
    public static boolean hasDigraphs(String composed) {
        for (int at = 0; at < composed.length(); at++) {
            char letter = composed.charAt(at);
            if (letter >= ASCII_END && DIVIDED.indexOf(Character.toLowerCase(letter)) >= 0) {
                return true;
            }
        }
        return false;
    }

    public static boolean isIdeographic(String name) {
        return name.codePoints().anyMatch(Character::isIdeographic);
    }

    public static boolean isOfAnotherScript(String name) {
        return !isAscii(name)
                && name.codePoints()
                        .anyMatch(letter ->
                                Character.isLetter(letter) && UnicodeScript.of(letter) != UnicodeScript.LATIN);
    }

    /** A name of other letters in Latin ones, by each of the ways in use: {@code Щербакова} is {@code serbakova} and {@code shcherbakova}. */
    public static List<String> spoken(String name) {
        return SPOKEN.get(name, Folding::transcribed);
    }

    private static List<String> transcribed(String name) {
        return transcriptions(name).stream()
                .map(way -> way.transliterate(name))
                .map(latin -> latin.replaceAll("['’‘ʹʺ`]", ""))
                .distinct()
                .toList();
    }

    private static List<Transliterator> transcriptions(String name) {
        if (name.codePoints().anyMatch(letter -> UnicodeScript.of(letter) == UnicodeScript.CYRILLIC)) {
            return CYRILLIC;
        }
        boolean isGreek = name.codePoints().anyMatch(letter -> UnicodeScript.of(letter) == UnicodeScript.GREEK);
        return isGreek ? GREEK : OTHERS;
    }

    /** Where in the unfolded text the origin of a letter begins. */
    public int start(int letter) {
        return from == null ? letter : from[letter];
    }

    /** Where in the unfolded text the origin of a letter ends. */
    public int end(int letter) {
        return to == null ? letter + 1 : to[letter];
    }

    private static boolean isAscii(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= ASCII_END) {
                return false;
            }
        }
        return true;
    }

    /** Names that are written in several ways in Latin letters, since they come from others, by one of them: {@code petrovskij}, {@code petrovskiy} and {@code petrovsky}. */
    public static String sound(String latin) {
        return latin.replaceAll("(?:[iy][ijy]|[iy])$", "y")
                .replaceAll("[eo]?[jy](?=[eo])|j", "y")
                .replaceAll("i(?=[aou])", "y")
                .replace("ks", "x")
                .replace("kh", "h")
                .replace("shch", "sch")
                .replace("ei", "ey");
    }

    private static Folding fold(String composed, boolean digraphs) {
        return isAscii(composed)
                ? new Folding(composed.toLowerCase(Locale.ROOT), null, null)
                : foldLetters(composed, digraphs);
    }

    private static Folding foldLetters(String composed, boolean digraphs) {
        var folded = new StringBuilder(composed.length() + 16);
        var from = new int[composed.length() * 4 + 16];
        var to = new int[from.length];
        int at = 0;
        while (at < composed.length()) {
            int end = at + Character.charCount(composed.codePointAt(at));
            String letters;
            if (composed.charAt(at) < ASCII_END) {
                letters = String.valueOf(Character.toLowerCase(composed.charAt(at)));
            } else if (isForeign(composed.codePointAt(at))) {
                end = foreignEnd(composed, at);
                letters = TO_LATIN.transliterate(composed.substring(at, end));
            } else {
                letters = latin(composed.substring(at, end).toLowerCase(Locale.ROOT), digraphs);
            }
            if (folded.length() + letters.length() > from.length) {
                from = Arrays.copyOf(from, (folded.length() + letters.length()) * 2);
                to = Arrays.copyOf(to, from.length);
            }
            for (int i = 0; i < letters.length(); i++) {
                from[folded.length()] = at;
                to[folded.length()] = end;
                folded.append(letters.charAt(i));
            }
            at = end;
        }
        return new Folding(folded.toString(), from, to);
    }

    /** Letters of other scripts, but for those in which a letter is a word or a syllable: a name is none of their sounds. */
    private static boolean isForeign(int letter) {
        return Character.isLetter(letter)
                && UnicodeScript.of(letter) != UnicodeScript.LATIN
                && !Character.isIdeographic(letter)
                && UnicodeScript.of(letter) != UnicodeScript.HIRAGANA
                && UnicodeScript.of(letter) != UnicodeScript.KATAKANA;
    }

    private static int foreignEnd(String text, int from) {
        int end = from;
        while (end < text.length()
                && (isForeign(text.codePointAt(end))
                        || Character.getType(text.codePointAt(end)) == Character.NON_SPACING_MARK
                        || Character.getType(text.codePointAt(end)) == Character.COMBINING_SPACING_MARK)) {
            end += Character.charCount(text.codePointAt(end));
        }
        return Math.max(end, from + 1);
    }

    private static String latin(String letter, boolean digraphs) {
        int divided = digraphs ? DIVIDED.indexOf(letter) : -1;
        if (divided >= 0) {
            return DIGRAPHS[divided];
        }
        int undivided = UNDIVIDED.indexOf(letter);
        if (undivided >= 0) {
            return INSTEAD[undivided];
        }
        var parts = Normalizer.normalize(letter, Normalizer.Form.NFD);
        var base = parts.substring(0, Character.charCount(parts.codePointAt(0)));
        int baseUndivided = UNDIVIDED.indexOf(base);
        return baseUndivided >= 0 ? INSTEAD[baseUndivided] : base;
    }
}
