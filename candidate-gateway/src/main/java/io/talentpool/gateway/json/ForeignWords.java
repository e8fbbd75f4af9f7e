package io.talentpool.gateway.json;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the words of member names mean in English; from the list {@code key-words.txt}. */
final class ForeignWords {

    private static final Map<String, List<String>> ENGLISH = read();
    private static final int LONGEST_PHRASE = 4;
    private static final int SHORTEST = 4;

    /** Before what means it only where nothing else is in the name. */
    private static final String ALONE = "=";

    private ForeignWords() {}

    private static Map<String, List<String>> read() {
        var english = new HashMap<String, List<String>>();
        try (var lines = new BufferedReader(new InputStreamReader(
                ForeignWords.class.getResourceAsStream("key-words.txt"), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#") && line.indexOf(':') > 0)
                    .forEach(line -> {
                        var meaning =
                                List.of(line.substring(0, line.indexOf(':')).split(" "));
                        for (var phrase : line.substring(line.indexOf(':') + 1).split(",")) {
                            english.putIfAbsent(phrase.strip(), meaning);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException("The list of words in other languages cannot be read", e);
        }
        return Map.copyOf(english);
    }

    /**
     * The words with those of other languages in English, the longest phrases first.
     *
     * @param words in lower case, without accents, as written
     */
    static List<String> translated(List<String> words) {
        var whole = words.size() == 1 ? ENGLISH.get(ALONE + words.get(0)) : null;
        if (whole != null) {
            return whole;
        }
        var english = new ArrayList<String>();
        for (int at = 0; at < words.size(); ) {
            int length = Math.min(LONGEST_PHRASE, words.size() - at);
            var meaning = meaning(words.subList(at, at + length));
            while (meaning == null && length > 1) {
                length--;
                meaning = meaning(words.subList(at, at + length));
            }
            english.addAll(meaning == null ? List.of(words.get(at)) : meaning);
            at += length;
        }
        return english;
    }

    /** Of a phrase, or of its singular; null where it has none. */
    private static List<String> meaning(List<String> words) {
        var phrase = String.join(" ", words);
        var meaning = ENGLISH.get(phrase);
        for (int ending = 1;
                meaning == null && ending <= 2 && phrase.length() > SHORTEST && phrase.endsWith("s");
                ending++) {
            meaning = ENGLISH.get(phrase.substring(0, phrase.length() - ending));
        }
        return meaning;
    }
}
