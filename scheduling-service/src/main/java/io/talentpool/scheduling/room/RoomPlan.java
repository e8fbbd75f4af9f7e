package io.talentpool.scheduling.room;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What an interview's room is to be.
 *
 * @param name {@code interview-<id>}: no person's name, and a second attempt finds the room of the first
 * @param opensAt from when on it lets people in
 * @param closesAt until when; nobody is put out then
 */
public record RoomPlan(String name, Instant opensAt, Instant closesAt) {

    private static final String PREFIX = "interview-";

    /** What the room of an interview is called. */
    public static String nameOf(UUID interview) {
        return PREFIX + interview;
    }

    /** The room of an interview that begins and ends then. */
    public static RoomPlan of(UUID interview, Instant start, Instant end, RoomConfig config) {
        return new RoomPlan(nameOf(interview), start.minus(config.opensBefore()), end.plus(config.closesAfter()));
    }

    /** The interview whose room has that name; empty when it is none of ours. */
    static Optional<UUID> interviewOf(String name) {
        return name.matches(PREFIX + "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(name.substring(PREFIX.length())))
                : Optional.empty();
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(closesAt);
    }

    public boolean isOpenYet(Instant now) {
        return !now.isBefore(opensAt);
    }
}
