package io.talentpool.request;

import java.util.Objects;
import java.util.UUID;

/** A candidate as a request needs one: who, and the first name, which comes from BPOC and never from the caller (R2). */
record Candidate(UUID id, String firstName) {

    /** A gateway that answers without a name has not answered. */
    Candidate {
        Objects.requireNonNull(firstName, "firstName");
    }
}
