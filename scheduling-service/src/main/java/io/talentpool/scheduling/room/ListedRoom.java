package io.talentpool.scheduling.room;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A room of ours as Daily lists it.
 *
 * @param interview whose room it is, by its name
 * @param opensAt from when on it lets people in
 * @param closesAt until when
 */
public record ListedRoom(UUID interview, Instant opensAt, Instant closesAt) {

    /** Empty for a room that somebody else has on the same account. */
    static Optional<ListedRoom> of(DailyApi.ListedRoom room) {
        DailyApi.Window window = room.config() == null ? new DailyApi.Window(0, 0) : room.config();
        return RoomPlan.interviewOf(room.name())
                .map(interview -> new ListedRoom(
                        interview, Instant.ofEpochSecond(window.nbf()), Instant.ofEpochSecond(window.exp())));
    }

    /** Whether it lets people in when it should, to the second, which is all that Daily keeps. */
    public boolean isOpenAsPlanned(RoomPlan plan) {
        return opensAt.getEpochSecond() == plan.opensAt().getEpochSecond()
                && closesAt.getEpochSecond() == plan.closesAt().getEpochSecond();
    }
}
