package io.talentpool.embedded.daily;

import java.util.Optional;

/** Somebody at the door: what a token says of its holder. */
record Guest(Optional<String> userId, Optional<String> userName, boolean owner) {

    static final Guest NOBODY_IN_PARTICULAR = new Guest(Optional.empty(), Optional.empty(), false);

    String displayName() {
        return userName.orElse("Guest");
    }

    String role() {
        return owner ? "host" : "participant";
    }
}
