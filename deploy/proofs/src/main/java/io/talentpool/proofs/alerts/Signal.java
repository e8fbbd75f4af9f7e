package io.talentpool.proofs.alerts;

import java.io.IOException;

import io.talentpool.local.client.Surprise;

/** What a process can be told whether it listens or not. */
enum Signal {
    /** It says nothing any more, as if its machine had stopped; others still reach it. */
    STOP,
    /** It goes on, if it had stopped. */
    CONT;

    void send(long pid) {
        try {
            int code = new ProcessBuilder("kill", "-" + name(), Long.toString(pid))
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new Surprise("Expected process %d to take the signal %s, but kill ended with %d."
                        .formatted(pid, this, code));
            }
        } catch (IOException e) {
            throw new Surprise("Expected to send a signal, but: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Surprise("Interrupted while sending a signal.", e);
        }
    }
}
