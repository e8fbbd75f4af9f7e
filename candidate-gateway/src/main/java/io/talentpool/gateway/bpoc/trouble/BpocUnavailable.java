package io.talentpool.gateway.bpoc.trouble;

import java.util.concurrent.TimeoutException;

import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/** BPOC refused, failed or did not answer in time, or was not even asked. Its own words stay in the cause, which is never shown. */
public final class BpocUnavailable extends RuntimeException {

    public BpocUnavailable(Throwable cause) {
        super("BPOC does not answer (" + cause.getClass().getSimpleName() + ")", cause);
    }

    /** What an operator can do about it; of what BPOC said only the code, since its words may hold anything of anybody. */
    public String advice() {
        return SqlStates.of(this)
                .map(state -> "SQLSTATE %s. %s".formatted(state, SqlStates.advice(state)))
                .orElse("Wait, or tell BPOC's team.");
    }

    /** In a word, for metrics. */
    public String reason() {
        if (getCause() instanceof CircuitBreakerOpenException) {
            return "cut_off";
        }
        if (getCause() instanceof BulkheadException) {
            return "no_place_in_line";
        }
        return getCause() instanceof TimeoutException ? "too_late" : "failed";
    }
}
