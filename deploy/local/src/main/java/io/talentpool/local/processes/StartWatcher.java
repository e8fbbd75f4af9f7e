package io.talentpool.local.processes;

/** Looks on while a service starts. */
public interface StartWatcher {

    /** Of somebody who only wants to know the end. */
    StartWatcher PATIENT = awaited -> {};

    /** Called every second with what the service waits for. */
    void waitsFor(String awaited);

    /** Whether the start may go on with that. */
    default boolean isEnough(ReadinessAnswer answer) {
        return answer.isReady();
    }
}
