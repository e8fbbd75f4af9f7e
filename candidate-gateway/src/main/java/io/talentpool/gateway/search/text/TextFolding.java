package io.talentpool.gateway.search.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Text as it is compared: {@code ＪＡＶＡ} and {@code Java} are {@code java}, {@code Đà Nẵng} is {@code da nang}. The index and every
 * query are folded here and nowhere else, so they cannot differ.
 */
public final class TextFolding {

    private static final String DOUBLE_QUOTES = "“”‟„«»″〝〞〟＂";
    private static final String SINGLE_QUOTES = "‘’‛‚‹›′`´ʼ＇";

    /** Dashes that Unicode counts among other signs: minus and the hyphen bullet. */
    private static final String OTHER_DASHES = "−⁃";

    /** Characters without a shape of their own besides those of the category “format”: joiners, fillers, the keycap. */
    private static final String SHAPELESS = "\u034F\u115F\u1160\u3164\uFFA0\u20E3";

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
    private static final int MOST_ASCII_PER_CHARACTER = 4;
    private static final int ASCII_END = 0x80;

    private TextFolding() {}

    /** The text in lower case, without accents, with one blank where there was white space, and none around it. */
    public static String fold(String text) {
        var folded = isAscii(text) ? text.toLowerCase(Locale.ROOT) : withoutAccents(plain(text));
        return WHITE_SPACE.matcher(folded).replaceAll(" ").strip();
    }

    /**
     * The text with every kind of dash, quotation mark and blank as the plain one and without invisible characters. Case and accents
     * stay, for whoever has to tell {@code OR} from {@code or}.
     */
    public static String unify(String text) {
        return Normalizer.normalize(plain(text), Normalizer.Form.NFKC);
    }

    private static CharSequence plain(String text) {
        var unified = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            at += Character.charCount(character);
            if (isPlain(character)) {
                unified.append((char) character);
            } else if (!isIgnorable(character)) {
                unified.appendCodePoint(plain(character));
            }
        }
        return unified;
    }

    private static String withoutAccents(CharSequence text) {
        var apart = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var letters = new StringBuilder(apart.length());
        for (int at = 0; at < apart.length(); at++) {
            char letter = apart.charAt(at);
            if (!isAccent(letter)) {
                letters.append(letter == 'ς' ? 'σ' : letter); // the same letter at the end of a Greek word
            }
        }
        return Normalizer.normalize(ascii(letters), Normalizer.Form.NFC);
    }

    private static String ascii(StringBuilder text) {
        var from = new char[text.length()];
        text.getChars(0, from.length, from, 0);
        var to = new char[from.length * MOST_ASCII_PER_CHARACTER];
        return new String(to, 0, ASCIIFoldingFilter.foldToASCII(from, 0, to, 0, from.length));
    }

    private static int plain(int character) {
        if (DOUBLE_QUOTES.indexOf(character) >= 0) {
            return '"';
        }
        if (SINGLE_QUOTES.indexOf(character) >= 0) {
            return '\'';
        }
        if (Character.getType(character) == Character.DASH_PUNCTUATION || OTHER_DASHES.indexOf(character) >= 0) {
            return '-';
        }
        return Character.isWhitespace(character)
                        || Character.isSpaceChar(character)
                        || Character.isISOControl(character)
                ? ' '
                : character;
    }

    private static boolean isIgnorable(int character) {
        int type = Character.getType(character);
        return type == Character.FORMAT
                || type == Character.SURROGATE // half a character
                || SHAPELESS.indexOf(character) >= 0
                || isVariationSelector(character);
    }

    private static boolean isVariationSelector(int character) {
        return character >= 0xFE00 && character <= 0xFE0F || character >= 0xE0100 && character <= 0xE01EF;
    }

    /** Of Latin, Greek and Cyrillic letters; the vowel signs of other scripts are letters to their readers. */
    private static boolean isAccent(char letter) {
        return letter >= 0x0300 && letter <= 0x036F;
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(letter -> isPlain(letter) || letter == '\n' || letter == '\r' || letter == '\t');
    }

    /** Of ASCII, and there is nothing to do about it. */
    private static boolean isPlain(int character) {
        return character >= ' ' && character < ASCII_END && character != '`';
    }
}
