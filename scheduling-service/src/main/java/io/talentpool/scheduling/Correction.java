package io.talentpool.scheduling;

import io.talentpool.scheduling.InterviewStatus.Command;

/**
 * What an admin says was true of an interview that is over.
 *
 * @param command the step that leads there
 * @param party who did not come; null where it took place
 * @param reason why it is corrected
 */
record Correction(Command command, NoShowParty party, String reason) {

    static Correction tookPlace(String reason) {
        return new Correction(Command.correct_to_completed, null, reason);
    }

    static Correction missedBy(NoShowParty party, String reason) {
        return new Correction(Command.correct_to_no_show, party, reason);
    }
}
