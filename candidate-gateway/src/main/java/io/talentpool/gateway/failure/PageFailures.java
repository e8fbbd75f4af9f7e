package io.talentpool.gateway.failure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;

/**
 * Counts what the pages could not show, and tells of each kind, page and release once in a while. What this release does not know by name is
 * counted and told as “other”, so that no caller makes series or lines without end.
 */
@ApplicationScoped
class PageFailures {

    private static final Logger LOG = Logger.getLogger(PageFailures.class);
    private static final Duration TOLD_AGAIN_AFTER = Duration.ofMinutes(10);
    private static final int MOST_TOLD = 50;
    private static final String OTHER = "other";

    /** The pages' own words for what can fail alone; “page” is a whole one. */
    private static final List<String> KINDS = List.of(
            "candidate",
            "change",
            "dialog",
            "facets",
            "interview",
            "outcome",
            "page",
            "part",
            "request",
            "time",
            "updates");

    /** The pages' routes. */
    private static final List<String> PAGES = List.of(
            "/",
            "/candidates",
            "/candidates/:id",
            "/candidates/:id/request",
            "/interviews",
            "/admin/requests",
            "/admin/interviews",
            "/admin/outcomes");

    private record Told(String kind, String page, String release) {}

    private final MeterRegistry metrics;
    private final Clock clock;
    private final Set<Told> told = new HashSet<>();
    private Instant toldSince = Instant.EPOCH;

    PageFailures(MeterRegistry metrics, Clock clock) {
        this.metrics = metrics;
        this.clock = clock;
    }

    /** From the start on: of a series that begins with its first failure, nobody sees that it grows. */
    void measure(@Observes StartupEvent start) {
        andOther(KINDS).forEach(kind -> andOther(PAGES).forEach(page -> count(kind, page, 0)));
    }

    /** A page could not show something. */
    void note(PageFailureBody failure) {
        var told = new Told(oneOf(KINDS, failure.kind()), oneOf(PAGES, failure.page()), failure.release());
        count(told.kind(), told.page(), 1);
        if (isNews(told)) {
            LOG.warnf(
                    "A page could not show something: kind %s, page %s, release %s, error %s",
                    told.kind(), told.page(), told.release(), failure.error());
        }
    }

    private synchronized boolean isNews(Told failure) {
        var now = clock.instant();
        if (Duration.between(toldSince, now).compareTo(TOLD_AGAIN_AFTER) >= 0) {
            told.clear();
            toldSince = now;
        }
        return told.size() < MOST_TOLD && told.add(failure);
    }

    private static List<String> andOther(List<String> known) {
        return Stream.concat(known.stream(), Stream.of(OTHER)).toList();
    }

    private static String oneOf(List<String> known, String name) {
        return known.contains(name) ? name : OTHER;
    }

    private void count(String kind, String page, int more) {
        metrics.counter("talent_pool.page.failures", "kind", kind, "page", page).increment(more);
    }
}
