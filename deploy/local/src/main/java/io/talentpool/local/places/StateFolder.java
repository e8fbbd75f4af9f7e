package io.talentpool.local.places;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

import io.talentpool.embedded.files.Folders;
import io.talentpool.embedded.files.Texts;
import io.talentpool.local.terminal.Trouble;

/** The folder that holds all the system keeps: databases, topics, the signing key, rooms, logs. One system at a time uses it. */
public record StateFolder(Path path) {

    private static final String SAMPLES = "samples-are-there";
    /** Read by {@code deploy/local/stop}. */
    private static final String LAUNCHER = "launcher";

    /** All that is kept from one run to the next; {@code --fresh} removes these and nothing else. */
    private static final List<String> CONTENTS = List.of("database", "kafka", "identity", "daily", "secured", SAMPLES);

    /** @throws Trouble when it cannot be written to */
    public static StateFolder open(Path path) {
        try {
            Files.createDirectories(path.resolve("logs"));
            Path probe = Files.createTempFile(path, "probe", null);
            Files.delete(probe);
            return new StateFolder(path);
        } catch (IOException e) {
            throw new Trouble(
                    "Cannot write to %s: make it writable, or choose another folder with --state DIR.".formatted(path),
                    e);
        }
    }

    /**
     * Takes the folder for this process until it ends, however it ends.
     *
     * @throws Trouble when another system has it
     */
    public FileLock lock() {
        try {
            FileChannel channel =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = Optional.ofNullable(channel.tryLock()).orElseThrow(() -> new Trouble(alreadyRunning()));
            Files.writeString(path.resolve(LAUNCHER), ProcessHandle.current().pid() + "\n");
            return lock;
        } catch (IOException e) {
            throw new Trouble("Cannot lock " + path.resolve("lock") + ": is the folder on a disk of this machine?", e);
        }
    }

    private String alreadyRunning() {
        return RunningSystem.recordedIn(path)
                .map(system ->
                        "Talent Pool is already running at %s (process %d): stop that one first, or start another with --state DIR and --base-port PORT."
                                .formatted(system.edgeUrl(), system.launcherPid()))
                .orElse(
                        "Talent Pool is being started by another process with the state in %s: wait for that one, or choose another folder with --state DIR."
                                .formatted(path));
    }

    public void empty() {
        CONTENTS.forEach(name -> Folders.delete(path.resolve(name)));
    }

    /** So that the end of a log is about this run. */
    public void clearServiceLogs() {
        try {
            for (Part service : Part.services()) {
                Files.deleteIfExists(log(service.key()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove the old logs in " + logs(), e);
        }
    }

    public Path database() {
        return path.resolve("database");
    }

    public Path kafka() {
        return path.resolve("kafka");
    }

    /** Certificates, and the files of secrets. */
    public Path secured() {
        return path.resolve("secured");
    }

    public Path prometheus() {
        return path.resolve("prometheus");
    }

    public Path signingKey() {
        return path.resolve("identity/signing-key.json");
    }

    public Path rooms() {
        return path.resolve("daily/rooms.json");
    }

    public Path processes() {
        return path.resolve("processes");
    }

    public Path logs() {
        return path.resolve("logs");
    }

    public Path log(String name) {
        return logs().resolve(name + ".log");
    }

    /** Whether the sample life cycles have been made, so that a restart does not make them again. */
    public boolean hasSamples() {
        return Files.exists(path.resolve(SAMPLES));
    }

    public void rememberSamples() {
        Texts.write(path.resolve(SAMPLES), "The sample life cycles have been made.\n");
    }
}
