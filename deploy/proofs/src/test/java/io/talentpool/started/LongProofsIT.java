package io.talentpool.started;

import java.io.IOException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every proof as people run it by hand, with nothing left out. */
@UsesTheSystem
@Tag("exhaustive")
@ResourceLock(LongProofsIT.BROWSERS)
class LongProofsIT {

    /** What journeys write, and the quiet in which some of them measure. */
    static final String BROWSERS = "browsers";

    private final StartedSystem system;

    LongProofsIT(StartedSystem system) {
        this.system = system;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "journeys",
                "access",
                "fuzz",
                "races",
                "invariants",
                "rooms",
                "events",
                "anonymity",
                "bpoc-outage",
                "search",
                "keycloak",
                "alerts",
                "rollout"
            })
    void holds(String proof) throws IOException, InterruptedException {
        system.run("proofs/" + proof).expectSuccess();
    }
}
