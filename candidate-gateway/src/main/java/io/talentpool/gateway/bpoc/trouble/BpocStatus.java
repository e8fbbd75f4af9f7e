package io.talentpool.gateway.bpoc.trouble;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Whether BPOC gives candidates, and since when it does not. Only a question for whole candidates can tell that it does: one for less is
 * answered by a BPOC that lacks a column, too.
 */
@ApplicationScoped
public class BpocStatus {

    private volatile Instant awaySince;

    BpocStatus(MeterRegistry metrics) {
        Gauge.builder(
                        "talent_pool.bpoc.available",
                        this,
                        status -> status.awaySince().isEmpty() ? 1 : 0)
                .description("1 when BPOC gives candidates, 0 when it does not")
                .register(metrics);
    }

    /** It has given candidates with all that we read of them. */
    public void isThere() {
        awaySince = null;
    }

    /** It did not answer what was asked at that time. */
    public void isAway(Instant asked) {
        if (awaySince == null) {
            awaySince = asked;
        }
    }

    /** Empty while it gives candidates. */
    public Optional<Instant> awaySince() {
        return Optional.ofNullable(awaySince);
    }
}
