package io.talentpool.support.time;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

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
     * @param text with an offset, a zone in brackets (RFC 9557), both, or neither
     * @param zone whose wall clock a time without an offset is read from
     * @return the moment, in {@code zone}; one that occurs twice at the end of daylight saving is the earlier
     * @throws io.talentpool.support.rule.InvalidInput when it is no time, or one that the wall clock skips at the start of daylight
     *     saving
     */
    public static ZonedDateTime read(String field, String text, ZoneId zone) {
        return given(field, text, zone).moment();
    }

    /** The same, with a note where the time occurs twice. */
    public static GivenTime given(String field, String text, ZoneId zone) {
        return GivenTime.read(field, text, zone);
    }

    /**
     * Reads an IANA time zone name such as {@code Europe/London}.
     *
     * @return the zone, by a name that browsers know, too
     * @throws io.talentpool.support.rule.InvalidInput when there is no such zone
     */
    public static ZoneId zone(String field, String name) {
        return TimeZones.read(field, name);
    }

    /** The moment to the microsecond, which is all that PostgreSQL keeps, so that what is answered is what is stored. */
    public static Instant storable(Instant moment) {
        return moment.truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }
}
