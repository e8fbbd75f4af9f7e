package io.talentpool.support.configuration;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;

/** What a value of each type looks like, in words for an operator. */
final class Kind {

    private static final Map<Class<?>, String> WORDS = Map.of(
            int.class, "a whole number",
            Integer.class, "a whole number",
            double.class, "a number",
            boolean.class, "true or false",
            Duration.class, "a duration like 30s, 15m, 24h or 7d",
            LocalTime.class, "a time of day like 09:00",
            ZoneId.class, "a zone like Europe/London",
            Path.class, "a path");

    private Kind() {}

    static String of(Class<?> type) {
        return WORDS.getOrDefault(type, "something else");
    }
}
