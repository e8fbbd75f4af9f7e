package io.talentpool.gateway.bpoc;

/** BPOC refused, failed or did not answer in time. Its own words stay in the cause, which is never shown. */
public final class BpocUnavailable extends RuntimeException {

    BpocUnavailable(Throwable cause) {
        super("BPOC does not answer (" + cause.getClass().getSimpleName() + ")", cause);
    }
}
