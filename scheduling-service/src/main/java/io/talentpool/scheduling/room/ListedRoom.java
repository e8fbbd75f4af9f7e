package io.talentpool.scheduling.room;

import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * A room of ours as Daily lists it.
 *
 * @param interview whose room it is, by its name
 * @param privacy who may enter
 * @param config what differs from Daily's defaults
 */
public record ListedRoom(UUID interview, String privacy, JsonNode config) {

    /** Empty for a room that somebody else has on the same account. */
    static Optional<ListedRoom> of(DailyApi.ListedRoom room) {
        JsonNode config = room.config() == null ? MissingNode.getInstance() : room.config();
        return RoomPlan.interviewOf(room.name()).map(interview -> new ListedRoom(interview, room.privacy(), config));
    }

    /** Whether it has every property as we decide it: the window, to the second, who may enter, recording and all others. */
    public boolean isAsDecided(RoomPlan plan, RoomConfig decided) {
        return RoomProperties.PRIVACY.equals(privacy) && RoomProperties.areIn(config, RoomProperties.of(plan, decided));
    }
}
