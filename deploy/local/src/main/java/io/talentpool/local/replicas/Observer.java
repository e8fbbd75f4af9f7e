package io.talentpool.local.replicas;

import java.nio.file.Path;

import io.talentpool.embedded.files.TemporaryFolder;
import io.talentpool.local.places.RunningSystem;
import io.talentpool.local.processes.Companion;
import io.talentpool.local.programs.Prometheus;

/** A Prometheus that watches a running system for a while, by the rules of production; it begins with nothing and leaves nothing. */
public record Observer(TemporaryFolder folder, Companion process) implements AutoCloseable {

    /**
     * Returns once it listens.
     *
     * @throws Trouble where Prometheus is not here and cannot be had
     */
    public static Observer of(RunningSystem system) {
        TemporaryFolder folder = TemporaryFolder.create("talent-pool-observer");
        Path log = Path.of(system.logs()).resolve("observer.log");
        return new Observer(folder, Companion.start(Prometheus.prepare(folder.path(), log, Replica.portsOf(system))));
    }

    /** {@code http://localhost:<port>} */
    public String url() {
        return process.url().replace("tcp:", "http:");
    }

    @Override
    public void close() {
        process.close();
        folder.close();
    }
}
