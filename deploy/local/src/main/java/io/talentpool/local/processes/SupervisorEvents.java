package io.talentpool.local.processes;

import java.time.Duration;

/** What a supervisor tells while the system runs. */
public interface SupervisorEvents {

    /** The service ended by itself and will be started again after the pause. */
    void ended(Service service, int exitCode, Duration pause);

    /** The service has a new process. */
    void startedAgain(Service service);

    /** The operating system does not start the service any more, so it stays down. */
    void gaveUp(Service service, Exception cause);
}
