package io.talentpool.scheduling.room;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What Daily tells of a room of ours, as far as it matters who met: either that somebody came or went, or that everybody has
 * left.
 *
 * @param interview whose room it is
 */
public record RoomNews(UUID interview, Optional<Stay> stay, Optional<Instant> ended) {

    private static final long LAST_SECOND = 253_402_300_799L; // of the year 9999

    /** Reads a webhook's body; empty when it tells nothing that matters: another type, another's room, an unknown guest. */
    public static Optional<RoomNews> read(JsonNode webhook) {
        JsonNode payload = webhook.path("payload");
        Optional<UUID> interview = RoomPlan.interviewOf(payload.path("room").asText());
        return interview.flatMap(id -> switch (webhook.path("type").asText()) {
            case "participant.joined" -> stay(id, payload, Optional.empty());
            case "participant.left" -> stay(id, payload, left(payload));
            case "meeting.ended" ->
                at(payload.path("end_ts")).map(end -> new RoomNews(id, Optional.empty(), Optional.of(end)));
            default -> Optional.empty();
        });
    }

    private static Optional<RoomNews> stay(UUID interview, JsonNode payload, Optional<Instant> left) {
        return at(payload.path("joined_at"))
                .flatMap(joined -> Stay.of(
                        payload.path("session_id").asText(),
                        payload.path("user_id").asText(),
                        joined,
                        left))
                .map(stay -> new RoomNews(interview, Optional.of(stay), Optional.empty()));
    }

    private static Optional<Instant> left(JsonNode payload) {
        double seconds = payload.path("duration").asDouble(-1);
        return seconds < 0 || seconds > LAST_SECOND
                ? Optional.empty()
                : at(payload.path("joined_at")).map(joined -> joined.plusMillis((long) (seconds * 1_000)));
    }

    /** Empty for what is no time that anybody could have met at. */
    private static Optional<Instant> at(JsonNode epochSeconds) {
        double seconds = epochSeconds.asDouble(-1);
        return seconds < 0 || seconds > LAST_SECOND
                ? Optional.empty()
                : Optional.of(Instant.ofEpochMilli((long) (seconds * 1_000)));
    }
}
