package io.talentpool.support.events.relay;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.talentpool.support.rule.InvalidInput;
import io.talentpool.support.rule.Violation;

/** Which events an admin asks to have published again. */
class ReplayRangeTest {

    private static final ZoneId MANILA = ZoneId.of("Asia/Manila");
    private static final UUID ID = UUID.randomUUID();

    @Test
    void isOneAggregate() {
        assertEquals(new ReplayRange(ID, null, null), new ReplayRange.Body(ID, null, null).read(MANILA));
    }

    @Test
    void isASpanOfTimeOnTheWallClockOfTheService() {
        assertEquals(
                new ReplayRange(null, Instant.parse("2026-12-01T01:00:00Z"), Instant.parse("2026-12-01T12:00:00Z")),
                new ReplayRange.Body(null, "2026-12-01T09:00", "2026-12-01T12:00Z").read(MANILA));
    }

    @Test
    void isNeitherNothingNorBoth() {
        assertEquals(List.of("id"), refused(null, null, null));
        assertEquals(List.of("id"), refused(ID, "2026-12-01T09:00Z", null));
        assertEquals(List.of("id"), refused(ID, null, "2026-12-01T09:00Z"));
    }

    @Test
    void hasABeginningAndALaterEnd() {
        assertEquals(List.of("to"), refused(null, "2026-12-01T09:00Z", null));
        assertEquals(List.of("from"), refused(null, null, "2026-12-01T09:00Z"));
        assertEquals(List.of("from", "to"), refused(null, "soon", "later"));
        assertEquals(List.of("to"), refused(null, "2026-12-01T09:00Z", "2026-12-01T09:00Z"));
        assertEquals(List.of("to"), refused(null, "2026-12-01T09:00Z", "2026-12-01T10:00+02:00"));
    }

    @Test
    void isNotMoreThanOneReplayMayPublish() {
        ReplayRange one = new ReplayRange(ID, null, null);
        ReplayRange span = new ReplayRange(null, Instant.EPOCH, Instant.MAX);
        assertDoesNotThrow(() -> one.refuseMoreThan(2, 2));
        InvalidInput refused = assertThrows(InvalidInput.class, () -> span.refuseMoreThan(1_000, 1_001));
        assertEquals(
                "to spans more than the 1,000 events that one replay may publish; ask for a shorter time",
                refused.getMessage());
        assertEquals(
                "id",
                assertThrows(InvalidInput.class, () -> one.refuseMoreThan(2, 3))
                        .violations()
                        .get(0)
                        .field());
    }

    private static List<String> refused(UUID id, String from, String to) {
        return assertThrows(InvalidInput.class, () -> new ReplayRange.Body(id, from, to).read(MANILA))
                .violations()
                .stream()
                .map(Violation::field)
                .toList();
    }
}
