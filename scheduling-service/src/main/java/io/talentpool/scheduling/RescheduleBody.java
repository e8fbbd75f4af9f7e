package io.talentpool.scheduling;

import java.time.Instant;
import java.time.ZoneId;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.talentpool.support.rule.InputCheck;
import io.talentpool.support.rule.InvalidInput;
import io.talentpool.support.time.GivenTime;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** The body of {@code POST …/reschedule}. */
@JsonNaming(SnakeCaseStrategy.class)
record RescheduleBody(
        @Schema(
                required = true,
                description = "When it begins now, written as when it was scheduled",
                example = "2026-12-01T09:00:00+01:00")
        String scheduledTime,

        @Schema(nullable = true, minimum = "15", maximum = "240", description = "As before where it is left away")
        Integer durationMinutes,

        @Schema(nullable = true, description = ScheduleBody.ZONE, example = "Europe/London")
        String timeZone,

        @Schema(
                required = true,
                minLength = 1,
                maxLength = ScheduledInterview.LONGEST_REASON,
                description = "Shown to the client")
        String reason) {

    /**
     * Reads the body.
     *
     * @param home the zone to use where the body names none
     * @throws InvalidInput with everything that is wrong with it
     */
    NewSlot read(ZoneId home, Instant now) {
        InputCheck check = new InputCheck();
        Instant time = check.read(() -> ScheduleBody.moment(given(home)));
        check.orThrow();
        return NewSlot.of(time, durationMinutes, reason, now);
    }

    /** The time as it was written, in the zone that it is meant in. */
    GivenTime given(ZoneId home) {
        return ScheduleBody.time(scheduledTime, timeZone, home);
    }
}
