package io.talentpool.embedded.daily.rooms;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import io.talentpool.embedded.daily.rooms.MeetingTokens.Guest;
import io.talentpool.embedded.daily.rooms.MeetingTokens.Token;

/**
 * Decides who may enter a room: the window of the room and of the token must both be open, and a private room asks for a
 * token that fits. It gates entry only; who is inside stays, as with Daily.
 */
record Door(MeetingTokens tokens, Clock clock) {

    /** Who wants in, and why not, if not. */
    record Admission(Guest guest, Optional<String> refusal) {

        boolean granted() {
            return refusal.isEmpty();
        }
    }

    Admission ask(Room room, Optional<String> presented) {
        if (presented.isEmpty()) {
            return room.isPrivate()
                    ? refused("This room is private. Open it with your personal link.")
                    : withinWindow(Guest.NOBODY_IN_PARTICULAR, room.opens(), room.closes());
        }
        return presented
                .flatMap(tokens::read)
                .filter(token -> token.fits(room))
                .map(token -> withinWindows(room, token))
                .orElseGet(() -> refused("This link is not valid for this room. Ask for a new one."));
    }

    private static Admission refused(String reason) {
        return new Admission(Guest.NOBODY_IN_PARTICULAR, Optional.of(reason));
    }

    private Admission withinWindows(Room room, Token token) {
        Admission byRoom = withinWindow(token.guest(), room.opens(), room.closes());
        return byRoom.granted() ? withinWindow(token.guest(), token.opens(), token.closes()) : byRoom;
    }

    private Admission withinWindow(Guest guest, Optional<Instant> opens, Optional<Instant> closes) {
        Instant now = clock.instant();
        Optional<String> early = opens.filter(now::isBefore)
                .map(begin -> "It is too early: the door opens at " + RoomPage.readable(begin) + ".");
        Optional<String> late = closes.filter(end -> !now.isBefore(end))
                .map(end -> "It is too late: the door closed at " + RoomPage.readable(end) + ".");
        return new Admission(guest, early.or(() -> late));
    }
}
