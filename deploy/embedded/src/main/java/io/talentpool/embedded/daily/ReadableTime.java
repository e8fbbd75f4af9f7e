package io.talentpool.embedded.daily;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** An instant as a person reads it: {@code Mon 23 Nov 2026, 09:45:00 UTC}. */
final class ReadableTime {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "EEE d MMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final int OF_ZONE = " UTC".length();

    private ReadableTime() {}

    static String of(Instant instant) {
        return FORMAT.format(instant);
    }

    /** Both ends, the second one without its day where that is the same. */
    static String range(Instant from, Instant to) {
        String begin = of(from);
        boolean sameDay = day(from).equals(day(to));
        return begin.substring(0, begin.length() - OF_ZONE) + " – " + (sameDay ? TIME.format(to) : of(to));
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
