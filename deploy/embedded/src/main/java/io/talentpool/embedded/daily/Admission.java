package io.talentpool.embedded.daily;

import java.util.Optional;

/** What the door says: who wants in, and why not, if not. */
record Admission(Guest guest, Optional<String> refusal) {

    static Admission granted(Guest guest) {
        return new Admission(guest, Optional.empty());
    }

    static Admission refused(Guest guest, String reason) {
        return new Admission(guest, Optional.of(reason));
    }

    boolean granted() {
        return refusal.isEmpty();
    }
}
