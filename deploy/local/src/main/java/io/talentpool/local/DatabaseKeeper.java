package io.talentpool.local;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

import io.talentpool.embedded.bpoc.BpocSampleDatabase;
import io.talentpool.embedded.database.EmbeddedDatabase;
import io.talentpool.embedded.database.TalentPoolDatabase;
import io.talentpool.embedded.tls.ServerCertificate;
import io.talentpool.local.edge.LocalPages;
import io.talentpool.local.places.Part;
import io.talentpool.local.places.Ports;
import io.talentpool.local.places.StateFolder;
import io.talentpool.local.terminal.Progress;

/** Keeps PostgreSQL running: a server that ends without being told to is started again on what it left. */
final class DatabaseKeeper {

    private static final int ATTEMPTS = 10;
    private static final long PAUSE_SECONDS = 1;

    private final StateFolder state;
    private final Ports ports;
    private final Optional<ServerCertificate> certificate;
    private final Progress progress;
    private final Runnable startedAgain;
    private volatile Optional<EmbeddedDatabase> server = Optional.empty();
    private volatile boolean stopping;
    private volatile long pid;
    private volatile int candidateCount;

    /** @param certificate the server's, if it is to have one */
    DatabaseKeeper(
            StateFolder state,
            Ports ports,
            Optional<ServerCertificate> certificate,
            Progress progress,
            Runnable startedAgain) {
        this.state = state;
        this.ports = ports;
        this.certificate = certificate;
        this.progress = progress;
        this.startedAgain = startedAgain;
    }

    /**
     * Brings the database up to what the services expect, and to that many candidates at least.
     *
     * @param filled is told how many candidates there are while they are made
     */
    void start(int candidates, IntConsumer filled) {
        EmbeddedDatabase started = startServer();
        TalentPoolDatabase.prepare(started);
        candidateCount = BpocSampleDatabase.prepare(started::superuser, candidates, filled);
        BpocSampleDatabase.showPicturesFrom(started::superuser, ports.url(Part.EDGE) + LocalPages.PORTRAITS);
    }

    /** How many BPOC has. */
    int candidates() {
        return candidateCount;
    }

    /** Of the server at this moment; 0 before the first. */
    long pid() {
        return pid;
    }

    private EmbeddedDatabase startServer() {
        EmbeddedDatabase started = EmbeddedDatabase.persistent(
                state.database(), state.log("postgresql"), ports.of(Part.DATABASE), certificate);
        server = Optional.of(started);
        ProcessHandle process = EmbeddedDatabase.processOn(state.database())
                .orElseThrow(() -> new IllegalStateException("PostgreSQL is not running"));
        pid = process.pid();
        if (stopping) {
            stopServer(); // the order came while it was starting
        }
        process.onExit().thenRun(this::ended);
        return started;
    }

    private void ended() {
        if (stopping) {
            return;
        }
        progress.say("  ✗ PostgreSQL ended; starting it again");
        for (int attempt = 1; !stopping; attempt++) {
            try {
                server.ifPresent(EmbeddedDatabase::abandon);
                startServer();
                startedAgain.run();
                return;
            } catch (RuntimeException e) {
                // What is left of the old server may take a moment to go.
                if (attempt == ATTEMPTS) {
                    progress.say("  ✗ PostgreSQL cannot be started again: " + e.getMessage());
                    return;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while PostgreSQL is started again", e);
        }
    }

    void stop() {
        stopping = true;
        stopServer();
    }

    /** Also one that is starting, or being created. */
    private void stopServer() {
        server.ifPresentOrElse(EmbeddedDatabase::close, () -> EmbeddedDatabase.abandonStart(state.database()));
    }
}
