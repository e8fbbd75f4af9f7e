package io.talentpool.scheduling.suggestion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The edges of working hours: their ends, nights, and the nights on which the clocks change. */
class WorkingHoursTest {

    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);

    @ParameterizedTest
    @CsvSource({
        // 2026-12-01 is a Tuesday
        "09:00, 18:00, 2026-12-01T09:00Z, 2026-12-01T18:00Z, true",
        "09:00, 18:00, 2026-12-01T08:59Z, 2026-12-01T10:00Z, false",
        "09:00, 18:00, 2026-12-01T17:30Z, 2026-12-01T18:01Z, false",
        "09:00, 18:00, 2026-12-05T10:00Z, 2026-12-05T11:00Z, false",
        "09:00, 18:00, 2026-12-01T17:30Z, 2026-12-02T09:30Z, false",
        // till midnight, through the night, around the clock but not past its end
        "12:00, 00:00, 2026-12-01T23:00Z, 2026-12-02T00:00Z, true",
        "12:00, 00:00, 2026-12-01T23:30Z, 2026-12-02T00:30Z, false",
        "22:00, 06:00, 2026-12-01T23:30Z, 2026-12-02T00:30Z, true",
        "00:00, 00:00, 2026-12-01T00:00Z, 2026-12-02T00:00Z, true",
        "00:00, 00:00, 2026-12-01T23:30Z, 2026-12-02T00:30Z, false",
        // Friday's night ends on Saturday, Sunday's belongs to nobody
        "22:00, 06:00, 2026-12-05T05:00Z, 2026-12-05T06:00Z, true",
        "22:00, 06:00, 2026-12-07T05:00Z, 2026-12-07T06:00Z, false"
    })
    void areThoseOfTheWallClock(LocalTime from, LocalTime to, OffsetDateTime start, OffsetDateTime end, boolean work) {
        WorkingHours hours = new WorkingHours(from, to, WEEKDAYS);
        assertEquals(work, hours.cover(start.toInstant(), end.toInstant(), ZoneId.of("Europe/London")));
    }

    @ParameterizedTest
    @CsvSource({
        // forward from 01:00 to 02:00 at 01:00Z, back from 02:00 to 01:00 at 01:00Z
        "20:00, 01:00, 2027-03-28T00:00Z, 2027-03-28T01:00Z, true",
        "20:00, 01:00, 2027-03-28T00:00Z, 2027-03-28T01:01Z, false",
        "20:00, 01:30, 2027-03-28T00:30Z, 2027-03-28T01:15Z, false",
        "20:00, 02:30, 2027-03-28T00:30Z, 2027-03-28T01:30Z, true",
        "02:00, 06:00, 2027-03-28T01:00Z, 2027-03-28T02:00Z, true",
        "20:00, 02:00, 2026-10-25T00:00Z, 2026-10-25T01:00Z, true",
        "20:00, 02:00, 2026-10-25T00:00Z, 2026-10-25T02:00Z, true",
        "20:00, 01:30, 2026-10-25T00:00Z, 2026-10-25T00:30Z, true",
        "20:00, 01:30, 2026-10-25T00:00Z, 2026-10-25T01:00Z, false",
        "01:30, 06:00, 2026-10-25T00:30Z, 2026-10-25T01:30Z, false",
        "01:30, 06:00, 2026-10-25T01:30Z, 2026-10-25T02:30Z, true"
    })
    void areWhatTheClocksShowWhenTheyAreChanged(
            LocalTime from, LocalTime to, OffsetDateTime start, OffsetDateTime end, boolean work) {
        WorkingHours hours = new WorkingHours(from, to, EVERY_DAY);
        assertEquals(work, hours.cover(start.toInstant(), end.toInstant(), ZoneId.of("Europe/London")));
    }
}
