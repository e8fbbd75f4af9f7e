package io.talentpool.local.places;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import io.talentpool.embedded.files.Texts;
import io.talentpool.local.terminal.Trouble;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/**
 * Where a running system is to be found: {@code running.json} in its state folder, one member a line so that a shell script
 * can read it too. There from the moment everything is ready until the system stops.
 *
 * @param launcherPid the process that started everything
 * @param edgeUrl {@code http://localhost:8080}
 * @param issuerUrl {@code http://localhost:8080/auth}
 * @param databasePort PostgreSQL's
 * @param bootstrapServers Kafka's
 * @param dailyUrl the Daily stand-in, {@code http://localhost:8086}
 * @param logs the folder of the log files
 * @param brokerPid Kafka's process at this moment
 * @param databasePid PostgreSQL's
 * @param services by name, e.g. {@code request-service}
 */
public record RunningSystem(
        long launcherPid,
        String edgeUrl,
        String issuerUrl,
        int databasePort,
        String bootstrapServers,
        String dailyUrl,
        String logs,
        long brokerPid,
        long databasePid,
        Map<String, Service> services) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /**
     * @param url without a path
     * @param pid of the process at this moment; another after a restart
     */
    public record Service(String url, long pid) {}

    /**
     * The system whose state is in the folder the scripts use: {@code TALENT_POOL_STATE}, else {@code .talent-pool} in the checkout.
     *
     * @throws Trouble when none runs
     */
    public static RunningSystem find() {
        return find(Settings.stateFolder());
    }

    /** @throws Trouble when none runs */
    public static RunningSystem find(Path stateFolder) {
        return recordedIn(stateFolder)
                .filter(RunningSystem::isAlive)
                .orElseThrow(() ->
                        new Trouble("Talent Pool is not running with its state in %s: start it with deploy/local/start."
                                .formatted(stateFolder)));
    }

    public static Optional<RunningSystem> recordedIn(Path stateFolder) {
        Path file = file(stateFolder);
        try {
            return Files.exists(file)
                    ? Optional.of(JSON.readValue(file.toFile(), RunningSystem.class))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    public void recordIn(Path stateFolder) {
        Texts.write(file(stateFolder), JSON.valueToTree(this).toPrettyString());
    }

    public static void forgetIn(Path stateFolder) {
        try {
            Files.deleteIfExists(file(stateFolder));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + file(stateFolder), e);
        }
    }

    private static Path file(Path stateFolder) {
        return stateFolder.resolve("running.json");
    }

    private boolean isAlive() {
        return ProcessHandle.of(launcherPid).filter(ProcessHandle::isAlive).isPresent();
    }
}
