package io.talentpool.local.processes;

import java.time.Duration;

/** A process of a service that nobody supervises. It ends with this program, if not before. */
public final class Companion implements AutoCloseable {

    private static final Duration LONGEST_STOP = Duration.ofSeconds(15);

    private final Service service;
    private final Thread lastOrder = new Thread(this::kill);
    private volatile ServiceProcess process;

    private Companion(Service service) {
        this.service = service;
        this.process = ServiceProcess.start(service);
        Runtime.getRuntime().addShutdownHook(lastOrder);
    }

    /**
     * Returns once it is ready.
     *
     * @throws io.talentpool.local.terminal.Trouble when it does not come to that
     */
    public static Companion start(Service service) {
        Companion companion = new Companion(service);
        companion.awaitReadiness();
        return companion;
    }

    private void awaitReadiness() {
        process.awaitReadiness(new Readiness(), StartWatcher.PATIENT);
    }

    private void startAgain() {
        process = ServiceProcess.start(service);
        awaitReadiness();
    }

    /** Where it answers. */
    public String url() {
        return service.url();
    }

    /** Its process id. */
    public long pid() {
        return process.pid();
    }

    private void kill() {
        process.handle().destroyForcibly();
        process.onExit().join();
    }

    /** Ends it the hard way and starts it again; returns once it is ready again. */
    public void killAndRestart() {
        kill();
        startAgain();
    }

    /** Tells it to stop, as Kubernetes does, waits until it has, and starts it again; returns once it is ready again. */
    public void restart(Duration longest) {
        process.stop(longest);
        startAgain();
    }

    /** Asks it to finish what it is doing; after the given time it is ended all the same. */
    public void stop(Duration longest) {
        process.stop(longest);
        Runtime.getRuntime().removeShutdownHook(lastOrder);
    }

    @Override
    public void close() {
        stop(LONGEST_STOP);
    }
}
