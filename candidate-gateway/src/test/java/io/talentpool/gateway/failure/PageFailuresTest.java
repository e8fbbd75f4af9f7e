package io.talentpool.gateway.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** What operators read of failures of pages. */
class PageFailuresTest {

    private static final PatternFormatter LINE = new PatternFormatter("%p %s");

    private final Logger logger = Logger.getLogger(PageFailures.class.getName());
    private final List<String> lines = new ArrayList<>();
    private final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord record) {
            lines.add(LINE.format(record));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private Instant now = Instant.parse("2027-03-01T09:00:00Z");

    private final PageFailures failures = new PageFailures(new SimpleMeterRegistry(), new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @BeforeEach
    void listens() {
        ear.setLevel(Level.ALL);
        logger.addHandler(ear);
    }

    @AfterEach
    void listensNoMore() {
        logger.removeHandler(ear);
    }

    @Test
    void aFailureIsToldOnceAndAgainAfterTenMinutes() {
        note("request", "/interviews", "index-aaaaaaaa.js");
        note("request", "/interviews", "index-aaaaaaaa.js");
        assertEquals(
                List.of(
                        "WARN A page could not show something: kind request, page /interviews, release index-aaaaaaaa.js, error TypeError"),
                lines);

        now = now.plus(Duration.ofMinutes(10));
        note("request", "/interviews", "index-aaaaaaaa.js");
        assertEquals(2, lines.size());
    }

    @Test
    void eachKindPageAndReleaseIsTold() {
        note("request", "/interviews", "index-aaaaaaaa.js");
        note("outcome", "/interviews", "index-aaaaaaaa.js");
        note("request", "/admin/requests", "index-aaaaaaaa.js");
        note("request", "/interviews", "index-bbbbbbbb.js");
        assertEquals(4, lines.size());
    }

    @Test
    void namesThatNoPageKnowsAreToldAsOthers() {
        note("liza", "/lindqvist", "index-aaaaaaaa.js");
        note("maya", "/lindqvist", "index-aaaaaaaa.js");
        assertEquals(
                List.of(
                        "WARN A page could not show something: kind other, page other, release index-aaaaaaaa.js, error TypeError"),
                lines);
    }

    @Test
    void aFloodOfMadeUpReleasesIsToldFiftyTimes() {
        for (int n = 0; n < 200; n++) {
            note("request", "/interviews", "index-" + n + ".js");
        }
        assertEquals(50, lines.size());
    }

    private void note(String kind, String page, String release) {
        failures.note(new PageFailureBody(kind, "TypeError", release, page).checked());
    }
}
