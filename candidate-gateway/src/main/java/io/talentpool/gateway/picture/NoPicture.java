package io.talentpool.gateway.picture;

import java.util.Locale;

/** A picture cannot be fetched, for good or for now. Says why, and nothing of where: an address may hold a name. */
final class NoPicture extends RuntimeException {

    enum Reason {
        /** An address that we do not ask. */
        FORBIDDEN(false),
        /** A name that leads into a network of ours. For callers the same as an unknown name, or they could ask which names there are. */
        INWARDS(true),
        /** No answer, or none that HTTP knows. */
        UNREACHABLE(true),
        /** No complete answer in time, be it for the server, the network or ourselves. */
        SLOW(true),
        /** The server says that it cannot answer now: 408, 425, 429 or 5xx. */
        BUSY(true),
        /** Any other status than 200. */
        REFUSED(false),
        /** Redirected too often, or nowhere. */
        ASTRAY(false),
        TOO_LARGE(false),
        /** What came is no picture that we show. */
        UNFIT(false);

        private final boolean mayPass;

        Reason(boolean mayPass) {
            this.mayPass = mayPass;
        }

        /** Whether there may be a picture all the same, later. */
        boolean mayPass() {
            return mayPass;
        }

        /** As it stands in the metric. */
        String tag() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;

    NoPicture(Reason reason) {
        super(reason.tag(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
