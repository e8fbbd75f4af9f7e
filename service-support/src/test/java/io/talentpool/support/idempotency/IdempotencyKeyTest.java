package io.talentpool.support.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.talentpool.support.rule.InvalidInput;

/** The header Idempotency-Key, and what tells two bodies apart. */
class IdempotencyKeyTest {

    private static final UUID CALLER = UUID.randomUUID();

    @Test
    void isNotNeeded() {
        assertEquals(Optional.empty(), IdempotencyKey.read(CALLER, null, "{}"));
    }

    @Test
    void standsForOneBodyOfOneCaller() {
        IdempotencyKey key = read("a key", "{}");
        assertEquals(key, read("a key", "{}"));
        assertEquals("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a", key.fingerprint());
        assertNotEquals(key.fingerprint(), read("a key", "{ }").fingerprint());
        assertNotEquals(
                key, IdempotencyKey.read(UUID.randomUUID(), "a key", "{}").orElseThrow());
    }

    @Test
    void hasUpTo255Characters() {
        assertTrue(IdempotencyKey.read(CALLER, "~".repeat(255), "{}").isPresent());
        refuses("~".repeat(256));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "    ", "a\tb", "a\nb", "a\u0000b", "schl\u00fcssel", "\uD83D\uDD11"})
    void refuses(String bad) {
        InvalidInput refused = assertThrows(InvalidInput.class, () -> read(bad, "{}"));
        assertEquals("Idempotency-Key", refused.violations().get(0).field());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"abc-1 | \"abc-1\"", "abc-1 | \"abc-1\" ", "a\"b\\c | \"a\\\"b\\\\c\"", "a, b | \"a, b\""},
            delimiter = '|')
    void isTheSameInQuotationMarksAndWithout(String bare, String quoted) {
        assertEquals(read(bare, "{}"), read(quoted, "{}"));
    }

    @Test
    void hasUpTo255CharactersWithinQuotationMarks() {
        assertEquals(read("~".repeat(255), "{}"), read('"' + "~".repeat(255) + '"', "{}"));
        assertEquals(
                "\"".repeat(255), read('"' + "\\\"".repeat(255) + '"', "{}").key());
        refuses('"' + "~".repeat(256) + '"');
        refuses('"' + "\\\"".repeat(100_000) + '"');
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "\"\"", "\" \"", "\"abc", "\"a\\b\"", "\"a\"b\"", "\"a\";b=1"})
    void refusesAStringThatIsNone(String bad) {
        refuses(bad);
    }

    private static IdempotencyKey read(String header, String body) {
        return IdempotencyKey.read(CALLER, header, body).orElseThrow();
    }
}
