package io.talentpool.embedded.daily;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** An instant as a person reads it: {@code Mon 23 Nov 2026, 09:45:00 UTC}. */
final class ReadableTime {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "EEE d MMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private ReadableTime() {}

    static String of(Instant instant) {
        return FORMAT.format(instant);
    }
}
