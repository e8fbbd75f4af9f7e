package io.talentpool.scheduling;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.talentpool.scheduling.suggestion.BusyTime;
import io.talentpool.scheduling.suggestion.Suggestion;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** The JSON object that answers which times to offer. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "Suggestions")
record SuggestionsAnswer(
        boolean success,
        UUID interviewRequestId,

        @Schema(description = "IANA name of the zone on whose clocks the client's working hours are")
        String clientTimezone,

        int durationMinutes,
        List<Time> suggestions) {

    static final String EXAMPLE = """
            {
              "success": true,
              "interview_request_id": "3f0c8a52-6b1e-4d1c-9a77-0d5e2f1b4c6d",
              "client_timezone": "Europe/Berlin",
              "duration_minutes": 60,
              "suggestions": [
                {
                  "scheduled_time": "2026-12-01T13:00:00Z",
                  "client_time": "2026-12-01T14:00:00+01:00",
                  "preferred": true,
                  "free": false,
                  "conflict": {
                    "interview_id": "8d4f1b9e-0c55-4f0a-9a4e-2f7c6a1d3b20",
                    "with": "candidate",
                    "scheduled_time": "2026-12-01T12:30:00Z",
                    "duration_minutes": 60
                  }
                },
                {
                  "scheduled_time": "2026-12-01T13:30:00Z",
                  "client_time": "2026-12-01T14:30:00+01:00",
                  "preferred": false,
                  "free": true,
                  "conflict": null
                }
              ]
            }
            """;

    static SuggestionsAnswer of(SuggestTimes.Offer offer) {
        return new SuggestionsAnswer(
                true,
                offer.request(),
                offer.clientZone().getId(),
                (int) offer.length().toMinutes(),
                offer.suggestions().stream()
                        .map(suggestion -> Time.of(suggestion, offer.clientZone()))
                        .toList());
    }

    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "Suggestion")
    record Time(
            Instant scheduledTime,

            @Schema(description = "The same moment as the client's clocks show it")
            OffsetDateTime clientTime,

            @Schema(description = "Whether the client asked for this time")
            boolean preferred,

            boolean free,

            @Schema(nullable = true, description = "What stands in the way of a preferred time")
            Conflict conflict) {

        static Time of(Suggestion suggestion, ZoneId clientZone) {
            return new Time(
                    suggestion.time(),
                    suggestion.time().atZone(clientZone).toOffsetDateTime(),
                    suggestion.preferred(),
                    suggestion.conflict().isEmpty(),
                    suggestion.conflict().map(Conflict::of).orElse(null));
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "SuggestionConflict")
    record Conflict(UUID interviewId, BusyTime.Party with, Instant scheduledTime, int durationMinutes) {

        static Conflict of(BusyTime busy) {
            return new Conflict(busy.interview(), busy.with(), busy.start(), (int)
                    busy.length().toMinutes());
        }
    }
}
