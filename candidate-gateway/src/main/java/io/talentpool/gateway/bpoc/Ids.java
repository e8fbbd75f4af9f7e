package io.talentpool.gateway.bpoc;

import java.util.Comparator;
import java.util.UUID;

/** The order of ids in PostgreSQL, and byte by byte; Java's own takes the halves for numbers with a sign. */
public final class Ids {

    public static final Comparator<UUID> ORDER = (one, other) -> {
        int first = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return first != 0
                ? first
                : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    };

    private Ids() {}
}
