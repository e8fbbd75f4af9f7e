package io.talentpool.scheduling;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.talentpool.support.rule.InputCheck;
import io.talentpool.support.time.GivenTime;
import io.talentpool.support.time.WallClock;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** The body of {@code POST /api/admin/interviews/schedule}, as it comes over the wire. */
@JsonNaming(SnakeCaseStrategy.class)
record ScheduleBody(
        @Schema(required = true) UUID interviewRequestId,

        @Schema(
                required = true,
                description =
                        "When it begins (ISO 8601; a zone may follow in brackets, as RFC 9557 has it). Without an offset it is"
                                + " local in time_zone",
                example = "2026-12-01T09:00:00+01:00")
        String scheduledTime,

        @Schema(required = true, description = "The candidate has agreed to this time; must be true")
        Boolean candidateConfirmed,

        @Schema(nullable = true, maxLength = Appointment.LONGEST_NOTES, description = "Never shown to the client")
        String adminNotes,

        @Schema(
                nullable = true,
                minimum = "15",
                maximum = "240",
                defaultValue = "60",
                description = "How long the interview is to take")
        Integer durationMinutes,

        @Schema(nullable = true, description = ScheduleBody.ZONE, example = "Europe/London")
        String timeZone) {

    /** What {@code time_zone} means, for the OpenAPI document. */
    static final String ZONE =
            "A name of GET /api/admin/interviews/schedule/time-zones, in any case; an offset of whole hours, such as UTC+8, is"
                    + " one, too. Left away, it is the admin's own zone, as far as the operator has it on record, else the"
                    + " configured one";

    /**
     * Reads the body.
     *
     * @param home the zone to use where the body names none
     * @throws io.talentpool.support.rule.InvalidInput with everything that is wrong with it
     */
    Appointment read(ZoneId home, Instant now) {
        InputCheck check = new InputCheck()
                .require("interview_request_id", interviewRequestId != null)
                .require("candidate_confirmed", candidateConfirmed != null);
        Instant time = check.read(() -> moment(time(scheduledTime, timeZone, home)));
        check.orThrow();
        int minutes = durationMinutes == null ? Appointment.DEFAULT_MINUTES : durationMinutes;
        return Appointment.of(interviewRequestId, time, minutes, candidateConfirmed, adminNotes, now);
    }

    /** The time as it was written, in the zone that it is meant in. */
    GivenTime given(ZoneId home) {
        return time(scheduledTime, timeZone, home);
    }

    /** A time as an admin writes it: with an offset, or on the wall of a zone. */
    static GivenTime time(String text, String zone, ZoneId home) {
        return WallClock.given("scheduled_time", text, zone == null ? home : WallClock.zone("time_zone", zone));
    }

    static Instant moment(GivenTime given) {
        return WallClock.storable(given.moment().toInstant());
    }
}
