package io.talentpool.gateway.bpoc;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** Whether BPOC answered when it was last asked, and since when it does not. */
@ApplicationScoped
public class BpocStatus {

    private volatile Instant awaySince;

    BpocStatus(MeterRegistry metrics) {
        Gauge.builder(
                        "talent_pool.bpoc.available",
                        this,
                        status -> status.awaySince().isEmpty() ? 1 : 0)
                .description("1 when BPOC answered the last question, 0 when it did not")
                .register(metrics);
    }

    void note(boolean answered, Instant asked) {
        if (answered) {
            awaySince = null;
        } else if (awaySince == null) {
            awaySince = asked;
        }
    }

    /** Empty while it answers. */
    public Optional<Instant> awaySince() {
        return Optional.ofNullable(awaySince);
    }
}
