package io.talentpool.gateway.search.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFoldingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    ＪＡＶＡ          | java
                    Đà Nẵng           | da nang
                    SÃO  PAULO        | sao paulo
                    Søren Łukasz Æsir | soren lukasz aesir
                    Straße            | strasse
                    İstanbul ılık     | istanbul ilik
                    front–end — so    | front-end - so
                    −5                | -5
                    “a” «b» „c“       | "a" "b" "c"
                    don’t             | don't
                    ﬁne               | fine
                    Ψυχολόγος ΟΔΟΣ    | ψυχολογοσ οδοσ
                    Йога Ёлка         | иога елка
                    日本語            | 日本語
                    한국어            | 한국어
                    C♯ 😀             | c♯ 😀
                    """)
    void makesAlikeWhatPeopleTakeForTheSame(String text, String folded) {
        assertEquals(folded, TextFolding.fold(text));
    }

    @Test
    void dropsWhatCannotBeSeen() {
        assertEquals("javascript sql", TextFolding.fold("Java\u00adScript\u200b\u00a0\u2009\tSQL\ufeff\ufe0f"));
        assertEquals("a b", TextFolding.fold("a\u0000b"));
        assertEquals("e", TextFolding.fold("e\u0301"));
        assertEquals("x", TextFolding.fold("x\ud83d"));
    }

    @Test
    void keepsCaseAndAccentsWhereItOnlyUnifies() {
        assertEquals("Zoë OR \"x\"", TextFolding.unify("Zoë\u00a0OR “x”"));
    }
}
