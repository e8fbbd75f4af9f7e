package io.talentpool.local;

import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/** Keeps PostgreSQL running: a server that ends without being told to is started again on what it left. */
final class DatabaseKeeper {

    private static final int ATTEMPTS = 10;
    private static final long PAUSE_SECONDS = 1;

    private final Infrastructure infrastructure;
    private final Progress progress;
    private final Runnable startedAgain;
    private volatile boolean stopping;
    private volatile long pid;
    private volatile int candidateCount;

    DatabaseKeeper(Infrastructure infrastructure, Progress progress, Runnable startedAgain) {
        this.infrastructure = infrastructure;
        this.progress = progress;
        this.startedAgain = startedAgain;
    }

    /** @param filled is told how many candidates there are while they are made */
    void start(int candidates, IntConsumer filled) {
        infrastructure.startDatabase();
        watch();
        candidateCount = infrastructure.fillDatabase(candidates, filled);
    }

    /** How many BPOC has. */
    int candidates() {
        return candidateCount;
    }

    /** Of the server at this moment; 0 before the first. */
    long pid() {
        return pid;
    }

    private void watch() {
        ProcessHandle process = infrastructure.databaseProcess();
        pid = process.pid();
        if (stopping) {
            infrastructure.stopDatabase(); // the order came while it was starting
        }
        process.onExit().thenRun(this::ended);
    }

    private void ended() {
        if (stopping) {
            return;
        }
        progress.say("  ✗ PostgreSQL ended; starting it again");
        for (int attempt = 1; !stopping; attempt++) {
            try {
                infrastructure.startDatabaseAgain();
                watch();
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
        infrastructure.stopDatabase();
    }
}
