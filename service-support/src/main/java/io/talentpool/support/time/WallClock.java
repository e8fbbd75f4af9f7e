package io.talentpool.support.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.zone.ZoneOffsetTransition;

import io.talentpool.support.rule.InvalidInput;

/**
 * Times as people write them. With an offset a time is taken as it is; without one ({@code 2026-12-01T09:00}, what an HTML
 * {@code datetime-local} control sends) it is what a clock on the wall of a zone shows. The process's own zone never matters.
 */
public final class WallClock {

    private WallClock() {}

    /**
     * Reads an ISO 8601 date and time.
     *
     * @param field whom to blame
     * @param text with an offset or {@code Z}, or without one
     * @param zone whose wall clock a time without an offset is read from
     * @return the moment, in {@code zone}; one that occurs twice at the end of daylight saving is the earlier
     * @throws InvalidInput when it is no time, or one that the wall clock skips at the start of daylight saving
     */
    public static ZonedDateTime read(String field, String text, ZoneId zone) {
        if (text == null || text.isBlank()) {
            throw new InvalidInput(field, "is required");
        }
        try {
            OffsetDateTime given = OffsetDateTime.parse(text.strip());
            refuseFarYears(field, given.getYear());
            return given.atZoneSameInstant(zone);
        } catch (DateTimeParseException withoutOffset) {
            return onTheWall(field, text.strip(), zone);
        }
    }

    private static ZonedDateTime onTheWall(String field, String text, ZoneId zone) {
        LocalDateTime local;
        try {
            local = LocalDateTime.parse(text);
        } catch (DateTimeParseException noTime) {
            throw noTime(field);
        }
        refuseFarYears(field, local.getYear());
        if (zone.getRules().getValidOffsets(local).isEmpty()) {
            ZoneOffsetTransition gap = zone.getRules().getTransition(local);
            throw new InvalidInput(
                    field,
                    "does not exist in %s: the clocks go forward from %s to %s there"
                            .formatted(
                                    zone.getId(),
                                    gap.getDateTimeBefore().toLocalTime(),
                                    gap.getDateTimeAfter().toLocalTime()));
        }
        return local.atZone(zone);
    }

    /** Years that ISO 8601 writes with four digits; some others PostgreSQL, or a moment in another zone, could not hold. */
    private static void refuseFarYears(String field, int year) {
        if (year < 1 || year > 9999) {
            throw noTime(field);
        }
    }

    private static InvalidInput noTime(String field) {
        return new InvalidInput(field, "must be a date and time such as 2026-12-01T09:00 or 2026-12-01T09:00:00+01:00");
    }

    /**
     * Reads an IANA time zone name such as {@code Europe/London}.
     *
     * @throws InvalidInput when there is no such zone
     */
    public static ZoneId zone(String field, String name) {
        try {
            return ZoneId.of(name.strip());
        } catch (DateTimeException unknown) {
            throw new InvalidInput(field, "is not a time zone we know; write it like Europe/London");
        }
    }

    /** The moment to the microsecond, which is all that PostgreSQL keeps, so that what is answered is what is stored. */
    public static Instant storable(Instant moment) {
        return moment.truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }
}
