package io.talentpool.scheduling;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.talentpool.support.rule.InputCheck;
import io.talentpool.support.time.WallClock;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** The body of {@code POST /api/admin/interviews/schedule}, as it comes over the wire. */
@JsonNaming(SnakeCaseStrategy.class)
record ScheduleBody(
        @Schema(required = true) UUID interviewRequestId,

        @Schema(
                required = true,
                description = "When it begins. Without an offset it is local in time_zone",
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

        @Schema(nullable = true, description = "IANA name", example = "Europe/London")
        String timeZone) {

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
        Instant time = check.read(() -> time(scheduledTime, timeZone, home));
        check.orThrow();
        int minutes = durationMinutes == null ? Appointment.DEFAULT_MINUTES : durationMinutes;
        return Appointment.of(interviewRequestId, time, minutes, candidateConfirmed, adminNotes, now);
    }

    /** A time as an admin writes it: with an offset, or on the wall of a zone. */
    static Instant time(String text, String zone, ZoneId home) {
        ZoneId wall = zone == null ? home : WallClock.zone("time_zone", zone);
        return WallClock.storable(WallClock.read("scheduled_time", text, wall).toInstant());
    }
}
