package io.talentpool.gateway.search.text;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Cuts folded text into words. Signs that belong to a name are part of the word ({@code c++}, {@code c#}, {@code .net},
 * {@code node.js}, {@code r&d}); all others end one. What is only signs has no words.
 */
public final class Words {

    private static final String WITHOUT_BLANKS =
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]";
    private static final Pattern OF_SCRIPT_WITHOUT_BLANKS = Pattern.compile(WITHOUT_BLANKS);
    private static final Pattern RUN = Pattern.compile(WITHOUT_BLANKS + "(?:" + WITHOUT_BLANKS + "|\\p{M})*");
    private static final Pattern WORD =
            Pattern.compile(word("[\\p{L}\\p{N}\\p{M}&&[^" + WITHOUT_BLANKS + "]]", "\\p{L}") + "|" + RUN.pattern());

    /** The same for what most texts are made of, in a tenth of the time. */
    private static final Pattern ASCII_WORD = Pattern.compile(word("[a-z0-9]", "[a-z]"));

    /** What is written with blanks and yet is one name, so that its short words are not found as something else. */
    private static final List<String> NAMES = Resources.lines("one-name.txt").toList();

    private static final Pattern NAME = Pattern.compile(NAMES.stream()
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}+#])")));

    private static final int ASCII_END = 0x80;

    private Words() {}

    /** @param folded by {@link TextFolding#fold} */
    public static List<Word> of(String folded) {
        var text = NAMES.stream().anyMatch(folded::contains)
                ? NAME.matcher(folded).replaceAll(name -> glued(name.group()))
                : folded;
        boolean isAscii = text.chars().allMatch(letter -> letter < ASCII_END);
        return (isAscii ? ASCII_WORD : WORD)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .map(Words::word)
                .toList();
    }

    /**
     * How a short text, such as a skill, is compared as a whole: its words with one blank between them. There are two ways where a word has
     * hyphens, since people write {@code frontend} and {@code front end}, too; none where there is no word.
     */
    public static List<String> wholes(List<Word> words) {
        if (words.isEmpty()) {
            return List.of();
        }
        return Stream.of(words.stream().map(Word::whole), words.stream().flatMap(word -> word.parts().stream()))
                .map(forms -> forms.collect(Collectors.joining(" ")))
                .distinct()
                .toList();
    }

    static boolean isOfScriptWithoutBlanks(int character) {
        return character >= ASCII_END
                && OF_SCRIPT_WITHOUT_BLANKS
                        .matcher(Character.toString(character))
                        .matches();
    }

    private static Word word(String text) {
        if (isOfScriptWithoutBlanks(text.codePointAt(0))) {
            return new Word(
                    text, text.codePoints().mapToObj(Character::toString).toList());
        }
        return text.indexOf('-') < 0
                ? new Word(text, List.of(text))
                : new Word(text.replace("-", ""), List.of(text.split("-")));
    }

    private static String glued(String name) {
        return name.replace(" & ", "&").replace(' ', '-');
    }

    /**
     * The pattern of a word.
     *
     * @param sign matches a letter or a digit
     */
    private static String word(String sign, String letter) {
        // R&D and AT&T, but not sales&marketing.
        var initials = "(?<!%1$s)%2$s{1,2}&%2$s{1,2}(?!%1$s)";
        // .NET, Node.js, O'Brien; C++, C++17 and C#, but neither the plus of Java+SQL nor that of 10+.
        var plain = "(?:(?<![%1$s.])\\.(?=%2$s))?%1$s+(?:[.']%1$s+)*(?:(?<=%2$s)(?:\\+{1,2}|#)(?!%2$s))?";
        return (initials + "|" + plain + "(?:-" + plain + ")*").formatted(sign, letter);
    }
}
