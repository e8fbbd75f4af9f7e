package io.talentpool.gateway.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.talentpool.gateway.bpoc.trouble.BpocStatus;

/**
 * Tells how BPOC and the index are. Up from the first reading on, whatever happens then: a replica that has read BPOC never takes no place of
 * one that can search.
 */
@Readiness
@ApplicationScoped
class SearchHealth implements HealthCheck {

    private final CandidateIndex index;
    private final IndexTroubles troubles;
    private final BpocStatus bpoc;
    private final Clock clock;

    SearchHealth(CandidateIndex index, IndexTroubles troubles, BpocStatus bpoc, Clock clock) {
        this.index = index;
        this.troubles = troubles;
        this.bpoc = bpoc;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("candidates")
                .status(index.isKnown())
                .withData(
                        "bpoc",
                        bpoc.awaySince().map(since -> "away since " + since).orElse("reachable"))
                .withData("indexed", index.size())
                .withData(
                        "index",
                        troubles.inWords()
                                .orElse(index.isKnown() ? "kept up to date" : "being built; not ready before"));
        Instant takenAt = index.takenAt();
        return (takenAt == null ? answer.withData("as-of", "never") : answer.withData("as-of", takenAt.toString()))
                .build();
    }

    void measure(@Observes StartupEvent start, MeterRegistry metrics) {
        Gauge.builder("talent_pool.search.candidates", index, CandidateIndex::size)
                .description("Candidates in the search index")
                .register(metrics);
        Gauge.builder("talent_pool.search.age", this, SearchHealth::ageSeconds)
                .description("How old what searches show is; not a number before the first reading")
                .baseUnit("seconds")
                .register(metrics);
    }

    private double ageSeconds() {
        Instant takenAt = index.takenAt();
        return takenAt == null
                ? Double.NaN
                : Duration.between(takenAt, clock.instant()).toMillis() / 1_000.0;
    }
}
