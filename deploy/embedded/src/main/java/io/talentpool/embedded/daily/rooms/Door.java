package io.talentpool.embedded.daily.rooms;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import io.talentpool.embedded.daily.rooms.MeetingTokens.Guest;
import io.talentpool.embedded.daily.rooms.MeetingTokens.Token;

/**
 * Decides who may enter a room: the window of the room and of the token must both be open, and a private room asks for a
 * token that fits. It gates entry only; who is inside stays, as with Daily.
 *
 * @param guest who wants in
 * @param refusal why not, if not
 */
record Door(Guest guest, Optional<String> refusal) {

    private static final DateTimeFormatter DAY_AND_TIME = format("EEE d MMM uuuu, HH:mm:ss");
    private static final DateTimeFormatter TIME = format("HH:mm:ss");
    private static final String ZONE = " UTC";

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }

    /**
     * What a guest is told at the door.
     *
     * @param presented the token in the guest's address, if there was one
     */
    static Door of(Room room, Optional<String> presented, MeetingTokens tokens, Instant now) {
        if (presented.isEmpty()) {
            return new Door(
                    Guest.NOBODY_IN_PARTICULAR,
                    room.isPrivate()
                            ? Optional.of("This room is private. Open it with your personal link.")
                            : outside(room.opens(), room.closes(), now));
        }
        return presented
                .flatMap(tokens::read)
                .filter(token -> token.fits(room))
                .map(token -> new Door(token.guest(), outside(room, token, now)))
                .orElseGet(() -> new Door(
                        Guest.NOBODY_IN_PARTICULAR,
                        Optional.of("This link is not valid for this room. Ask for a new one.")));
    }

    private static Optional<String> outside(Room room, Token token, Instant now) {
        return outside(room.opens(), room.closes(), now).or(() -> outside(token.opens(), token.closes(), now));
    }

    private static Optional<String> outside(Optional<Instant> opens, Optional<Instant> closes, Instant now) {
        return Stream.concat(
                        opens.filter(now::isBefore).stream()
                                .map(begin -> "It is too early: the door opens at " + readable(begin) + "."),
                        closes.filter(end -> !now.isBefore(end)).stream()
                                .map(end -> "It is too late: the door closed at " + readable(end) + "."))
                .findFirst();
    }

    /** When it is open: both ends, the second one without its day where that is the same. */
    static String window(Room room) {
        if (room.opens().isEmpty() || room.closes().isEmpty()) {
            return room.opens().map(Door::readable).orElse("now") + " – "
                    + room.closes().map(Door::readable).orElse("open end");
        }
        Instant from = room.opens().get();
        Instant to = room.closes().get();
        boolean sameDay = from.atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .equals(to.atOffset(ZoneOffset.UTC).toLocalDate());
        return DAY_AND_TIME.format(from) + " – " + (sameDay ? TIME : DAY_AND_TIME).format(to) + ZONE;
    }

    /** As a person reads it: {@code Mon 23 Nov 2026, 09:45:00 UTC}. */
    static String readable(Instant instant) {
        return DAY_AND_TIME.format(instant) + ZONE;
    }
}
