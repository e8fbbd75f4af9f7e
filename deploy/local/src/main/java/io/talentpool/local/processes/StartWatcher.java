package io.talentpool.local.processes;

/** Looks on while a service starts. */
public interface StartWatcher {

    /** Waits for full readiness and reports nothing. */
    StartWatcher PATIENT = awaited -> {};

    /** Called every second with what the service waits for. */
    void waitsFor(String awaited);

    /** Whether the start may go on with that. */
    default boolean isEnough(ReadinessAnswer answer) {
        return answer.isReady();
    }
}
