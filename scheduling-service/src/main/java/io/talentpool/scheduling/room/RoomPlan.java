package io.talentpool.scheduling.room;

import java.time.Instant;
import java.util.UUID;

/**
 * What an interview's room is to be.
 *
 * @param name {@code interview-<id>}: no person's name, and a second attempt finds the room of the first
 * @param opensAt from when on it lets people in
 * @param closesAt until when; nobody is put out then
 */
public record RoomPlan(String name, Instant opensAt, Instant closesAt) {

    /** The room of an interview that begins and ends then. */
    public static RoomPlan of(UUID interview, Instant start, Instant end, RoomConfig config) {
        return new RoomPlan(
                "interview-" + interview, start.minus(config.opensBefore()), end.plus(config.closesAfter()));
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(closesAt);
    }

    public boolean isOpenYet(Instant now) {
        return !now.isBefore(opensAt);
    }
}
