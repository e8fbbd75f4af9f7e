package io.talentpool.support.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.talentpool.support.rule.InvalidInput;

/** Pages and the cursors between them. */
class PageTest {

    private static final Cursor PLACE = new Cursor(Instant.parse("2026-12-01T09:00:00.123456Z"), UUID.randomUUID());

    @Test
    void findsItsPlaceAgain() {
        assertEquals(Optional.of(PLACE), PageRequest.of(null, PLACE.encoded()).after());
    }

    @Test
    void holdsFiftyItemsUnlessAskedOtherwise() {
        assertEquals(50, PageRequest.of(null, null).limit());
        assertEquals(100, PageRequest.of("100", null).limit());
    }

    @Test
    void isLongForAPageThatAsksForNoNumber() {
        assertEquals(500, PageRequest.orLong(null, null).limit());
        assertEquals(100, PageRequest.orLong("100", null).limit());
        assertThrows(InvalidInput.class, () -> PageRequest.orLong("101", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "ten", "", "1.5", "99999999999"})
    void refusesAnotherLimit(String limit) {
        assertThrows(InvalidInput.class, () -> PageRequest.of(limit, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAA", "not base64!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void refusesACursorThatNoListGaveOut(String cursor) {
        assertThrows(InvalidInput.class, () -> PageRequest.of(null, cursor));
    }

    @Test
    void hasANextPageOnlyWhenThereIsMore() {
        PageRequest two = PageRequest.of("2", null);
        assertEquals(null, Page.of(List.of(1, 2), two, row -> PLACE).nextCursor());
        Page<Integer> full = Page.of(List.of(1, 2, 3), two, row -> PLACE);
        assertEquals(List.of(1, 2), full.items());
        assertEquals(PLACE.encoded(), full.nextCursor());
    }
}
