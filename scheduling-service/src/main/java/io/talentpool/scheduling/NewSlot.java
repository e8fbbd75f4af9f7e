package io.talentpool.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import io.talentpool.support.rule.InputCheck;
import io.talentpool.support.rule.InvalidInput;
import io.talentpool.support.rule.Text;

/**
 * Where an interview is moved to, checked against R4 and R5.
 *
 * @param time when it begins now, in the future
 * @param duration 15 to 240 minutes; empty to keep what it was
 * @param reason why, for the client to read
 */
record NewSlot(Instant time, Optional<Duration> duration, String reason) {

    /**
     * Checks the rules as far as they need nothing looked up.
     *
     * @param minutes null to keep what it was
     * @throws InvalidInput with everything that breaks them
     */
    static NewSlot of(Instant time, Integer minutes, String reason, Instant now) {
        InputCheck check = new InputCheck();
        Appointment.checkTime(check, time, now);
        if (minutes != null) {
            Appointment.checkDuration(check, minutes);
        }
        String why = check.read(() -> Text.required("reason", reason, ScheduledInterview.LONGEST_REASON));
        check.orThrow();
        return new NewSlot(time, Optional.ofNullable(minutes).map(Duration::ofMinutes), why);
    }
}
