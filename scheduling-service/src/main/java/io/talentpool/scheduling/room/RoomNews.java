package io.talentpool.scheduling.room;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What Daily tells of a room of ours, as far as it matters who met.
 *
 * @param interview whose room it is
 * @param stay who came; empty when the news is that everybody has left
 * @param at when that was
 */
public record RoomNews(UUID interview, Optional<Stay> stay, Instant at) {

    /**
     * Somebody's stay.
     *
     * @param session Daily's id of it, the same however often it is told
     */
    public record Stay(String session, Guest.Side side) {}

    private static final int LONGEST_SESSION = 100;

    /** Reads a webhook's body; empty when it tells nothing that matters: another type, another's room, an unknown guest. */
    public static Optional<RoomNews> read(JsonNode webhook) {
        JsonNode payload = webhook.path("payload");
        Optional<UUID> interview = RoomPlan.interviewOf(payload.path("room").asText());
        return interview.flatMap(id -> switch (webhook.path("type").asText()) {
            case "participant.joined", "participant.left" ->
                stay(payload).map(stay -> new RoomNews(id, Optional.of(stay), at(payload.path("joined_at"))));
            case "meeting.ended" -> Optional.of(new RoomNews(id, Optional.empty(), at(payload.path("end_ts"))));
            default -> Optional.empty();
        });
    }

    private static Optional<Stay> stay(JsonNode payload) {
        String session = payload.path("session_id").asText();
        return session.isBlank() || session.length() > LONGEST_SESSION || session.indexOf('\0') >= 0
                ? Optional.empty()
                : Guest.sideOf(payload.path("user_id").asText()).map(side -> new Stay(session, side));
    }

    private static Instant at(JsonNode epochSeconds) {
        return Instant.ofEpochMilli((long) (epochSeconds.asDouble() * 1_000));
    }
}
