package io.talentpool.started;

import java.io.IOException;

import org.junit.jupiter.api.Test;

/** The pages in a real browser, as clients and admins use them. */
@UsesTheSystem
class JourneysIT {

    private final StartedSystem system;

    JourneysIT(StartedSystem system) {
        this.system = system;
    }

    @Test
    void everyJourneyArrives() throws IOException, InterruptedException {
        system.run("proofs/journeys --quick").expectSuccess();
    }
}
