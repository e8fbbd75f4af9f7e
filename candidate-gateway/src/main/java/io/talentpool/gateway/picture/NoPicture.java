package io.talentpool.gateway.picture;

import java.util.Locale;

/** A picture cannot be had. Says why, and nothing of where: an address may hold a name. */
final class NoPicture extends RuntimeException {

    enum Reason {
        /** An address that we do not ask. */
        FORBIDDEN,
        /** No answer, or none that HTTP knows. */
        UNREACHABLE,
        SLOW,
        /** Another status than 200. */
        REFUSED,
        /** Redirected too often, or nowhere. */
        ASTRAY,
        TOO_LARGE,
        /** What came is no picture that we show. */
        UNFIT;

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
