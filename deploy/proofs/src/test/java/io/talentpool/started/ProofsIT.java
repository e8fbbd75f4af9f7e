package io.talentpool.started;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every proof whose small form can find a fault of a change. Those that take a sweep to do so are in {@link LongProofsIT}. */
@HoldsTheSystem
class ProofsIT {

    private final StartedSystem system;

    ProofsIT(StartedSystem system) {
        this.system = system;
    }

    @ParameterizedTest
    @ValueSource(strings = {"access", "fuzz", "races", "invariants", "rooms", "events", "anonymity", "bpoc-outage"})
    void holds(String proof) throws IOException, InterruptedException {
        system.run("proofs/" + proof + " --small").expectSuccess();
    }

    /** Where a Prometheus is, or can be had. */
    @Test
    void everySeriesThatAnAlertAsksForIsMeasured() throws IOException, InterruptedException {
        assumeTrue(system.run("observability/prometheus").exitCode() == 0, "no Prometheus here");
        system.run("proofs/alerts --series-only").expectSuccess();
    }
}
