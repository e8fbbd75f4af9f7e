package io.talentpool.started;

import static io.talentpool.embedded.people.SamplePerson.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

/** What people do first who have just got the project: start it as it is, look around, and stop it. */
class StartIT {

    private static final Path STATE = Path.of("target", "plain-system").toAbsolutePath();

    @Test
    void startsWithSampleDataAndStopsWhenTold() throws IOException, InterruptedException {
        try (StartedSystem system = StartedSystem.start(STATE, "--fresh")) {
            assertThat(system.talentPool().client(ANNA).seesInterviews().requests())
                    .isNotEmpty();

            system.run("local/stop").expectSuccess();
            system.awaitEnd();
            assertThat(STATE.resolve("running.json")).doesNotExist();
            assertThat(system.run("local/stop").exitCode())
                    .as("nothing is left to stop")
                    .isNotZero();
        }
    }
}
