package io.talentpool.request;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.talentpool.support.rule.InputCheck;
import io.talentpool.support.rule.InvalidInput;
import io.talentpool.support.rule.Text;
import io.talentpool.support.time.GivenTime;
import io.talentpool.support.time.WallClock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** The body of {@code POST /api/client/interviews/request}, as it comes over the wire. */
@JsonNaming(SnakeCaseStrategy.class)
record NewRequestBody(
        @Schema(required = true, description = "The candidate's id in the talent pool")
        UUID bpocCandidateId,

        @Schema(
                required = true,
                implementation = Time[].class,
                minItems = 1,
                maxItems = PreferredTimes.MOST,
                description =
                        "1 to 5 times in order of preference (ISO 8601; a zone may follow in brackets, as RFC 9557 has it). A"
                                + " time without an offset is local in the client's zone; instead of a string, an object"
                                + " {datetime, timezone} names the zone of that time",
                example = "[\"2026-12-01T09:00\", \"2026-12-02T14:30:00+01:00\"]")
        List<JsonNode> preferredTimes,

        @Schema(nullable = true, maxLength = InterviewRequest.LONGEST_NOTES, description = "For the admins' eyes")
        String clientNotes,

        @Schema(
                nullable = true,
                description =
                        "The client's time zone: a name of GET /api/client/interviews/request/time-zones, in any case. An"
                                + " offset of whole hours, such as UTC+8, becomes the name of such a zone",
                example = "Europe/London")
        String clientTimezone) {

    /** What may stand for a time, for readers of the OpenAPI document; {@link #time} reads it. */
    @Schema(
            name = "PreferredTime",
            oneOf = {String.class, TimeInZone.class})
    private interface Time {}

    @Schema(name = "TimeInZone")
    private record TimeInZone(
            @Schema(required = true, example = "2026-12-01T09:00")
            String datetime,

            @Schema(nullable = true, description = "The zone of this time, as client_timezone", example = "Asia/Manila")
            String timezone) {}

    /**
     * Reads the body.
     *
     * @param home the zone to use where the body names none
     * @throws InvalidInput with everything that is wrong with its shape
     */
    NewRequest read(ZoneId home) {
        InputCheck check = new InputCheck()
                .require("bpoc_candidate_id", bpocCandidateId != null)
                .require("preferred_times", preferredTimes != null);
        ZoneId zone =
                check.read(() -> clientTimezone == null ? home : WallClock.zone("client_timezone", clientTimezone));
        String notes = check.read(() -> Text.optional("client_notes", clientNotes, InterviewRequest.LONGEST_NOTES));
        List<GivenTime> times = new ArrayList<>();
        for (int i = 0; preferredTimes != null && zone != null && i < preferredTimes.size(); i++) {
            String field = PreferredTimes.field(i);
            JsonNode time = preferredTimes.get(i);
            times.add(check.read(() -> time(field, time, zone)));
        }
        check.orThrow();
        return new NewRequest(
                bpocCandidateId,
                times.stream()
                        .map(time -> time.moment().withZoneSameInstant(zone))
                        .toList(),
                zone,
                notes,
                times.stream().flatMap(time -> time.note().stream()).toList());
    }

    private static GivenTime time(String field, JsonNode time, ZoneId zone) {
        if (time != null && time.isTextual()) {
            return WallClock.given(field, time.textValue(), zone);
        }
        if (time != null && time.path("datetime").isTextual()) {
            JsonNode named = time.path("timezone");
            ZoneId own = named.isMissingNode() || named.isNull() ? zone : ownZone(field + ".timezone", named);
            return WallClock.given(field + ".datetime", time.path("datetime").textValue(), own);
        }
        throw new InvalidInput(field, "must be a string or an object {datetime, timezone}");
    }

    private static ZoneId ownZone(String field, JsonNode name) {
        if (!name.isTextual()) {
            throw new InvalidInput(field, "must be a string");
        }
        return WallClock.zone(field, name.textValue());
    }
}
