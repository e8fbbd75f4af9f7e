package io.talentpool.started;

import static io.talentpool.embedded.people.SamplePerson.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * What people do first who have just got the project: start it as it is, look around in a browser, and stop it. The system is its own, so
 * it is walked through while proofs wait for theirs.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
@ResourceLock(LongProofsIT.BROWSERS)
class StartIT {

    private static final Path STATE = Path.of("target", "plain-system").toAbsolutePath();

    private StartedSystem system;

    @BeforeAll
    void start() {
        system = StartedSystem.start(STATE, "--fresh");
    }

    @AfterAll
    void stop() {
        system.close();
    }

    @Test
    @Order(1)
    void hasSampleData() {
        assertThat(system.talentPool().client(ANNA).seesInterviews().requests()).isNotEmpty();
    }

    /** The pages in a real browser, as clients and admins use them. */
    @Test
    @Order(2)
    void everyJourneyArrives() throws IOException, InterruptedException {
        system.run("proofs/journeys --quick").expectSuccess();
    }

    @Test
    @Order(3)
    void stopsWhenTold() throws IOException, InterruptedException {
        system.run("local/stop").expectSuccess();
        system.awaitEnd();
        assertThat(STATE.resolve("running.json")).doesNotExist();
        assertThat(system.run("local/stop").exitCode())
                .as("nothing is left to stop")
                .isNotZero();
    }
}
