package io.talentpool.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.talentpool.local.SharedSystem;
import io.talentpool.local.StartedSystem;

/** The proofs that can be had in small, so that what they show stays true from change to change. */
@ExtendWith(SharedSystem.class)
class ProofsIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "journeys life-cycle client admin zones privacy robustness accessibility lighthouse",
                "access",
                "fuzz --calls 1500 --seed 20261124",
                "races --rounds 2 --callers 12",
                "invariants --sequences 150 --seed 20261124",
                "rooms --interviews 12 --kills 1 --quiet 4 --patience 8000",
                "events --kills 4 --seconds 20 --hands 3 --load-seconds 0 --relay-events 0",
                "anonymity --candidates 300",
                "bpoc-outage --seconds 8 --rate 50"
            })
    void holds(String program, StartedSystem system) throws Exception {
        prove(program, system);
    }

    /** Where a Prometheus is, or can be had. */
    @Test
    void everySeriesThatAnAlertAsksForIsMeasured(StartedSystem system) throws Exception {
        int found = new ProcessBuilder("../observability/prometheus").start().waitFor();
        assumeTrue(found == 0, "no Prometheus here");
        prove("alerts --series-only", system);
    }

    private static void prove(String program, StartedSystem system) throws Exception {
        List<String> words = List.of(program.split(" "));
        Path script = Path.of(words.get(0)).toAbsolutePath();
        Path output = Path.of("target", words.get(0) + ".txt");
        List<String> command = Stream.concat(
                        Stream.of(script.toString()), words.stream().skip(1))
                .toList();
        assertThat(system.run(command, output)).as(Files.readString(output)).isZero();
    }
}
