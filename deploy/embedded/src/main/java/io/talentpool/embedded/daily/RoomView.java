package io.talentpool.embedded.daily;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What one guest sees of a room.
 *
 * @param stay the guest's own stay, if the page was opened from inside
 * @param token the token in the page's address, to be handed on by its buttons; empty if there is none
 */
record RoomView(Room room, Admission admission, List<Stay> present, Optional<UUID> stay, String token, Instant now) {

    boolean inside() {
        return stay.filter(
                        id -> present.stream().anyMatch(someone -> someone.id().equals(id)))
                .isPresent();
    }

    boolean full() {
        return present.size() >= room.config().maxParticipants();
    }

    /** Why the guest may not enter, if so. Who is inside stays, even after the door has closed. */
    Optional<String> refusal() {
        if (inside()) {
            return Optional.empty();
        }
        return admission.granted() && full() ? Optional.of("The room is full.") : admission.refusal();
    }
}
