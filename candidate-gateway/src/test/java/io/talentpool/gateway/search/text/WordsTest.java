package io.talentpool.gateway.search.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    c++, c#/.net (node.js).     | c++ c# .net node.js
                    c++17 and c++-based         | c++ 17 and c++based
                    java+sql 10+ years          | java sql 10 years
                    asp.net core 3.5            | asp.net core 3.5
                    r&d r & d sales&marketing   | r&d r&d sales marketing
                    ui/ux ci/cd ui & ux         | ui ux ci cd ui ux
                    objective-c front-end       | objectivec frontend
                    go to market - go           | gotomarket go
                    'don't' "o'brien"           | don't o'brien
                    #hashtag @handle a_b %      | hashtag handle a b
                    the end. and… so            | the end and so
                    日本語 and 日本              | 日本語 and 日本
                    *** - ... 😀                | ``
                    """)
    void haveTheSignsThatBelongToThem(String text, String words) {
        assertEquals(
                words,
                Words.of(TextFolding.fold(text)).stream().map(Word::whole).collect(Collectors.joining(" ")));
    }

    @Test
    void havePartsWhereTheyAreCompounds() {
        assertEquals(List.of(new Word("frontend", List.of("front", "end"))), Words.of("front-end"));
        assertEquals(List.of(new Word("日本", List.of("日", "本"))), Words.of("日本"));
        assertFalse(Word.standsAlone("c"));
        assertTrue(Word.standsAlone("日"));
    }

    @Test
    void areComparedAsAWholeWithAndWithoutHyphens() {
        assertEquals(List.of("frontend dev", "front end dev"), Words.wholes(Words.of("front-end, dev")));
        assertEquals(List.of(), Words.wholes(Words.of("+")));
    }

    @Test
    void haveOtherNamesBothWays() {
        assertEquals(List.of("javascript", "ecmascript"), names("js"));
        assertEquals(List.of("js", "ecmascript"), names("javascript"));
        assertTrue(names("c sharp").contains("c#"));
        assertTrue(Synonyms.of("golang").get(0).ambiguous());
        assertEquals(List.of(), names("cobol"));
    }

    private static List<String> names(String whole) {
        return Synonyms.of(whole).stream()
                .map(synonym -> Words.wholes(synonym.words()).get(0))
                .toList();
    }
}
