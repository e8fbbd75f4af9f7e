package io.talentpool.support.time;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as a sentence names them. */
public final class SpokenTime {

    private static final DateTimeFormatter DAY_AND_CLOCK =
            DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private SpokenTime() {}

    /** Such as {@code Tuesday, 1 December 2026, 09:00 in Asia/Manila (UTC+08:00)}. */
    public static String of(ZonedDateTime time) {
        String offset = time.getOffset().equals(ZoneOffset.UTC)
                ? "+00:00"
                : time.getOffset().getId();
        return "%s in %s (UTC%s)"
                .formatted(DAY_AND_CLOCK.format(time), time.getZone().getId(), offset);
    }
}
