package io.talentpool.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import io.talentpool.embedded.files.Folders;
import io.talentpool.local.processes.Companion;
import io.talentpool.local.processes.Service;

/** A Prometheus that watches a running system for a while, by the rules of production; it begins with nothing and leaves nothing. */
public final class Observer implements AutoCloseable {

    private static final Duration LONGEST_STOP = Duration.ofSeconds(15);

    private final Path folder;
    private final Service service;
    private final Companion process;

    private Observer(Path folder, Service service) {
        this.folder = folder;
        this.service = service;
        this.process = Companion.start(service);
    }

    /**
     * Returns once it listens.
     *
     * @throws Trouble where Prometheus is not here and cannot be had
     */
    public static Observer of(RunningSystem system) {
        try {
            Path folder = Files.createTempDirectory("talent-pool-observer");
            Path log = Path.of(system.logs()).resolve("observer.log");
            return new Observer(folder, Prometheus.prepare(folder, log, Replica.portsOf(system)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a folder for Prometheus", e);
        }
    }

    /** {@code http://localhost:<port>} */
    public String url() {
        return service.url().replace("tcp:", "http:");
    }

    @Override
    public void close() {
        process.stop(LONGEST_STOP);
        Folders.delete(folder);
    }
}
