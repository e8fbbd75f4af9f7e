package io.talentpool.started;

import java.io.IOException;

import org.junit.jupiter.api.Test;

/** Every proof whose small form can find a fault of a change. What takes a sweep to be found is in {@link LongProofsIT}. */
@UsesTheSystem
class ProofsIT {

    private final StartedSystem system;

    ProofsIT(StartedSystem system) {
        this.system = system;
    }

    @Test
    void holdInTheirSmallForms() throws IOException, InterruptedException {
        system.run("proofs/all --small").expectSuccess();
    }
}
