package io.talentpool.support.http;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;

/** Says on every answer what time it is here: pages go by this, not by the clock of somebody's computer. */
@ApplicationScoped
final class DateHeader {

    private static final int BEFORE_ANY_ANSWER = 3_000;

    /** With two digits for the day, which {@link DateTimeFormatter#RFC_1123_DATE_TIME} has not. */
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Clock clock;

    DateHeader(Clock clock) {
        this.clock = clock;
    }

    void register(@Observes Filters filters) {
        filters.register(
                exchange -> {
                    exchange.response().putHeader("Date", FORMAT.format(clock.instant()));
                    exchange.next();
                },
                BEFORE_ANY_ANSWER);
    }
}
