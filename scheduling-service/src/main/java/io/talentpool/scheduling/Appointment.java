package io.talentpool.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import io.talentpool.support.rule.InputCheck;
import io.talentpool.support.rule.InvalidInput;
import io.talentpool.support.rule.Text;

/**
 * What an admin arranged with the candidate, checked against R5.
 *
 * @param request the request that it answers
 * @param time when it begins, in the future
 * @param duration 15 to 240 minutes
 * @param adminNotes for admins' eyes only (R13); null for none
 */
record Appointment(UUID request, Instant time, Duration duration, String adminNotes) {

    static final int DEFAULT_MINUTES = 60;
    static final int LEAST_MINUTES = 15;
    static final int MOST_MINUTES = 240;
    static final int LONGEST_NOTES = 2_000;
    private static final Duration HORIZON = Duration.ofDays(730);

    /**
     * Checks R5 and R12 as far as they need nothing looked up.
     *
     * @throws InvalidInput with everything that breaks them
     */
    static Appointment of(
            UUID request, Instant time, int minutes, boolean candidateConfirmed, String notes, Instant now) {
        InputCheck check = new InputCheck()
                .check("candidate_confirmed", candidateConfirmed, "must be true: ask the candidate first");
        checkTime(check, time, now);
        checkDuration(check, minutes);
        String trimmed = check.read(() -> Text.optional("admin_notes", notes, LONGEST_NOTES));
        check.orThrow();
        return new Appointment(request, time, Duration.ofMinutes(minutes), trimmed);
    }

    static void checkTime(InputCheck check, Instant time, Instant now) {
        check.check("scheduled_time", time.isAfter(now), "must be in the future")
                .check("scheduled_time", time.isBefore(now.plus(HORIZON)), "must be at most two years ahead");
    }

    static void checkDuration(InputCheck check, int minutes) {
        check.check(
                "duration_minutes",
                minutes >= LEAST_MINUTES && minutes <= MOST_MINUTES,
                "must be from %d to %d".formatted(LEAST_MINUTES, MOST_MINUTES));
    }
}
