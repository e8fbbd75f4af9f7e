package io.talentpool.local.processes;

import java.time.Duration;

/** A process of a service that nobody supervises. It ends with this program, if not before. */
public final class Companion {

    private final ServiceProcess process;
    private final Thread lastOrder;

    private Companion(ServiceProcess process) {
        this.process = process;
        this.lastOrder = new Thread(this::kill);
        Runtime.getRuntime().addShutdownHook(lastOrder);
    }

    /**
     * Returns once it is ready.
     *
     * @throws io.talentpool.local.Trouble when it does not come to that
     */
    public static Companion start(Service service) {
        Companion companion = new Companion(ServiceProcess.start(service));
        companion.process.awaitReadiness(new Readiness(), StartWatcher.PATIENT);
        return companion;
    }

    /** Its process id. */
    public long pid() {
        return process.pid();
    }

    /** Ends it the hard way. */
    public void kill() {
        process.handle().destroyForcibly();
        process.onExit().join();
    }

    /** Asks it to finish what it is doing; after the given time it is ended all the same. */
    public void stop(Duration longest) {
        process.stop(longest);
        Runtime.getRuntime().removeShutdownHook(lastOrder);
    }
}
