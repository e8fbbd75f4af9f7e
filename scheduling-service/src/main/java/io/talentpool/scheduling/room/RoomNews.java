package io.talentpool.scheduling.room;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What Daily tells of a room of ours, as far as it matters who met: either that somebody came or went, or that everybody has
 * left.
 *
 * @param interview whose room it is
 * @param marks what Daily tells it by: one that is known already is told again, perhaps under another id
 */
public record RoomNews(UUID interview, List<String> marks, Optional<Stay> stay, Optional<Instant> ended) {

    /** Reads a webhook's body; empty when it tells nothing that matters: another type, another's room, an unknown guest. */
    public static Optional<RoomNews> read(JsonNode webhook) {
        JsonNode payload = webhook.path("payload");
        Optional<UUID> interview = RoomPlan.interviewOf(payload.path("room").asText());
        return interview.flatMap(id -> switch (webhook.path("type").asText()) {
            case "participant.joined" -> stay(id, webhook, Optional.empty());
            case "participant.left" -> stay(id, webhook, left(payload));
            case "meeting.ended" ->
                EpochSeconds.instant(payload.path("end_ts"))
                        .map(end -> new RoomNews(id, marks(webhook), Optional.empty(), Optional.of(end)));
            default -> Optional.empty();
        });
    }

    private static Optional<RoomNews> stay(UUID interview, JsonNode webhook, Optional<Instant> left) {
        JsonNode payload = webhook.path("payload");
        return EpochSeconds.instant(payload.path("joined_at"))
                .flatMap(joined -> Stay.of(
                        payload.path("session_id").asText(""),
                        payload.path("user_id").asText(""),
                        joined,
                        left))
                .map(stay -> new RoomNews(interview, marks(webhook), Optional.of(stay), Optional.empty()));
    }

    private static Optional<Instant> left(JsonNode payload) {
        Optional<Duration> length = EpochSeconds.duration(payload.path("duration"));
        return EpochSeconds.instant(payload.path("joined_at")).flatMap(joined -> length.map(joined::plus));
    }

    private static List<String> marks(JsonNode webhook) {
        List<String> marks = new ArrayList<>();
        String id = webhook.path("id").asText("");
        if (!id.isEmpty()) {
            marks.add("id " + id);
        }
        String session = webhook.path("payload").path("session_id").asText("");
        if (!session.isEmpty()) {
            marks.add(webhook.path("type").asText() + " " + session);
        }
        return marks;
    }
}
