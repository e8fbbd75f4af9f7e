package io.talentpool.local.processes;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Keeps the services running. A service that ends without being told to is started again, at once the first time and then
 * after longer and longer pauses, while the others run on.
 */
public final class Supervisor implements AutoCloseable {

    /** Services and then what they stand on have ten seconds together. */
    private static final Duration LONGEST_STOP = Duration.ofSeconds(4);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    /** A service that ran so long was well; its next end counts as the first. */
    private static final Duration WELL_AFTER = Duration.ofMinutes(1);

    private final ProcessList processes;
    private final SupervisorEvents events;
    private final Readiness readiness = new Readiness();
    private final Map<String, ServiceProcess> running = new TreeMap<>();
    private final ScheduledExecutorService restarts = Executors.newSingleThreadScheduledExecutor(Supervisor::daemon);
    private boolean stopping;

    public Supervisor(ProcessList processes, SupervisorEvents events) {
        this.processes = processes;
        this.events = events;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "restarts");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Starts the service and returns once it is ready enough for the watcher.
     *
     * @throws io.talentpool.local.terminal.Trouble when it does not come to that
     */
    public void start(Service service, StartWatcher watcher) {
        ServiceProcess process = launch(service);
        process.awaitReadiness(readiness, watcher);
        process.onExit().thenAccept(exitCode -> ended(service, exitCode, Duration.ZERO, System.nanoTime()));
    }

    /** What a running service says at this moment. */
    public ReadinessAnswer readinessOf(Service service) {
        return readiness.of(service);
    }

    /** The services that run at this moment and their process ids. */
    public synchronized Map<String, Long> pids() {
        Map<String, Long> pids = new TreeMap<>();
        running.forEach((name, process) -> pids.put(name, process.pid()));
        return pids;
    }

    private synchronized ServiceProcess launch(Service service) {
        if (stopping) {
            throw new IllegalStateException("Everything is being stopped");
        }
        ServiceProcess process = ServiceProcess.start(service);
        running.put(service.name(), process);
        processes.add(process.handle());
        return process;
    }

    private synchronized void ended(Service service, int exitCode, Duration lastPause, long startedAt) {
        if (stopping) {
            return;
        }
        processes.remove(running.remove(service.name()).handle());
        boolean wasWell = System.nanoTime() - startedAt > WELL_AFTER.toNanos();
        Duration pause = wasWell ? Duration.ZERO : lastPause;
        events.ended(service, exitCode, pause);
        restarts.schedule(() -> restart(service, longer(pause)), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Duration longer(Duration pause) {
        Duration longer = pause.isZero() ? Duration.ofSeconds(1) : pause.multipliedBy(2);
        return longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
    }

    private synchronized void restart(Service service, Duration nextPause) {
        if (stopping) {
            return;
        }
        try {
            ServiceProcess process = launch(service);
            long startedAt = System.nanoTime();
            process.onExit().thenAccept(exitCode -> ended(service, exitCode, nextPause, startedAt));
            events.startedAgain(service);
        } catch (UncheckedIOException e) {
            events.gaveUp(service, e);
        }
    }

    /** Tells all services to finish at the same time and waits until they have. */
    @Override
    public void close() {
        CompletableFuture<?>[] stops;
        synchronized (this) {
            stopping = true;
            restarts.shutdownNow();
            stops = running.values().stream()
                    .map(process -> CompletableFuture.runAsync(() -> process.stop(LONGEST_STOP)))
                    .toArray(CompletableFuture[]::new);
        }
        CompletableFuture.allOf(stops).join();
        running.values().forEach(process -> processes.remove(process.handle()));
    }
}
