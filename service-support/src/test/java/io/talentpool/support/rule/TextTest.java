package io.talentpool.support.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Free text, counted and trimmed. */
class TextTest {

    @Test
    void isTrimmed() {
        assertEquals("fine", Text.required("reason", "  fine\n", 10));
    }

    @Test
    void isNothingWhenBlank() {
        assertEquals(null, Text.optional("reason", " \t", 10));
        assertEquals(null, Text.optional("reason", null, 10));
        assertThrows(InvalidInput.class, () -> Text.required("reason", " ", 10));
    }

    @Test
    void isCountedAsPostgresqlCounts() {
        assertEquals("😀😀", Text.required("reason", "😀😀", 2));
        assertThrows(InvalidInput.class, () -> Text.required("reason", "😀😀😀", 2));
    }

    @Test
    void isRefusedWhenItCannotBeStored() {
        assertThrows(InvalidInput.class, () -> Text.required("reason", "a\0b", 10));
    }
}
