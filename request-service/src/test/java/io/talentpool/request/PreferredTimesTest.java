package io.talentpool.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.talentpool.support.rule.InvalidInput;

/** R1: one to five distinct times, in the future, at most 180 days ahead, in the client's order. */
class PreferredTimesTest {

    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Test
    void keepsTheOrderOfPreference() {
        PreferredTimes times = PreferredTimes.of(List.of(in(48), in(24)), NOW);
        assertEquals(List.of("2026-11-04T09:00:00Z", "2026-11-03T09:00:00Z"), times.written());
    }

    @Test
    void refusesNoneAndMoreThanFive() {
        assertEquals("preferred_times must name 1 to 5 times", refusal(List.of()));
        assertEquals(
                "preferred_times must name 1 to 5 times",
                refusal(IntStream.rangeClosed(1, 6)
                        .mapToObj(PreferredTimesTest::in)
                        .toList()));
    }

    @Test
    void refusesThePresentAndThePast() {
        assertEquals("preferred_times[1] must be in the future", refusal(List.of(in(1), in(0))));
    }

    @Test
    void refusesMoreThan180DaysAhead() {
        ZonedDateTime last = at(NOW.plus(Duration.ofDays(180)));
        assertEquals(1, PreferredTimes.of(List.of(last), NOW).times().size());
        assertEquals("preferred_times[0] must be at most 180 days ahead", refusal(List.of(last.plusNanos(1))));
    }

    @Test
    void refusesTheSameMomentInTwoZones() {
        ZonedDateTime inManila = in(5).withZoneSameInstant(ZoneId.of("Asia/Manila"));
        assertEquals("preferred_times[1] names the same moment as an earlier one", refusal(List.of(in(5), inManila)));
    }

    private static String refusal(List<ZonedDateTime> times) {
        return assertThrows(InvalidInput.class, () -> PreferredTimes.of(times, NOW))
                .getMessage();
    }

    private static ZonedDateTime in(int hours) {
        return at(NOW.plus(Duration.ofHours(hours)));
    }

    private static ZonedDateTime at(Instant moment) {
        return moment.atZone(LONDON);
    }
}
