package io.talentpool.embedded.daily;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Decides who may enter a room: the window of the room and of the token must both be open, and a private room asks for a
 * token that fits. It gates entry only; who is inside stays, as with Daily.
 */
final class Doorkeeper {

    private final MeetingTokens tokens;
    private final Clock clock;

    Doorkeeper(MeetingTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    Admission ask(Room room, Optional<String> presented) {
        if (presented.isEmpty()) {
            return room.isPrivate()
                    ? Admission.refused(
                            Guest.NOBODY_IN_PARTICULAR, "This room is private. Open it with your personal link.")
                    : withinWindow(Guest.NOBODY_IN_PARTICULAR, room.opens(), room.closes());
        }
        return presented
                .flatMap(tokens::read)
                .filter(token -> token.fits(room))
                .map(token -> withinWindows(room, token))
                .orElseGet(() -> Admission.refused(
                        Guest.NOBODY_IN_PARTICULAR, "This link is not valid for this room. Ask for a new one."));
    }

    private Admission withinWindows(Room room, MeetingToken token) {
        Admission byRoom = withinWindow(token.guest(), room.opens(), room.closes());
        return byRoom.granted() ? withinWindow(token.guest(), token.opens(), token.closes()) : byRoom;
    }

    private Admission withinWindow(Guest guest, Optional<Instant> opens, Optional<Instant> closes) {
        Instant now = clock.instant();
        if (opens.filter(now::isBefore).isPresent()) {
            return Admission.refused(guest, "It is too early: the door opens at " + ReadableTime.of(opens.get()) + ".");
        }
        if (closes.filter(end -> !now.isBefore(end)).isPresent()) {
            return Admission.refused(
                    guest, "It is too late: the door closed at " + ReadableTime.of(closes.get()) + ".");
        }
        return Admission.granted(guest);
    }
}
