package io.talentpool.scheduling.room;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Daily's own record of a room's meetings.
 *
 * @param ended when the last one was over; empty when none was held
 * @param goingOn whether somebody is inside
 */
public record MeetingsHeld(List<Stay> stays, Optional<Instant> ended, boolean goingOn) {

    /** Reads the answer to {@code GET /meetings}; whatever it leaves out is not known. */
    static MeetingsHeld of(JsonNode answer) {
        List<JsonNode> all = elements(answer.path("data")).toList();
        return new MeetingsHeld(
                all.stream().flatMap(MeetingsHeld::stays).toList(),
                all.stream()
                        .filter(meeting -> !isGoingOn(meeting))
                        .flatMap(meeting -> end(meeting).stream())
                        .max(Comparator.naturalOrder()),
                all.stream().anyMatch(MeetingsHeld::isGoingOn));
    }

    private static boolean isGoingOn(JsonNode meeting) {
        return meeting.path("ongoing").asBoolean();
    }

    private static Optional<Instant> end(JsonNode meeting) {
        Duration length = EpochSeconds.duration(meeting.path("duration")).orElse(Duration.ZERO);
        return EpochSeconds.instant(meeting.path("start_time")).map(start -> start.plus(length));
    }

    private static Stream<Stay> stays(JsonNode meeting) {
        return elements(meeting.path("participants")).flatMap(participant -> stay(participant, meeting).stream());
    }

    private static Optional<Stay> stay(JsonNode participant, JsonNode meeting) {
        return EpochSeconds.instant(participant.path("join_time"))
                .flatMap(joined -> Stay.of(
                        participant.path("participant_id").asText(""),
                        participant.path("user_id").asText(""),
                        joined,
                        isGoingOn(meeting)
                                ? Optional.empty()
                                : EpochSeconds.duration(participant.path("duration"))
                                        .map(joined::plus)));
    }

    /** Nothing where there is no list. */
    private static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
