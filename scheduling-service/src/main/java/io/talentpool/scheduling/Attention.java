package io.talentpool.scheduling;

/** Why an admin should look at an interview; spelt as the database and the wire spell it. */
public enum Attention {
    /** Only the candidate was there. */
    client_absent,
    /** Only the client was there. */
    candidate_absent,
    /** Nobody can tell whether it took place. */
    unconfirmed,
    /** Its client recorded an outcome at the moment when it was cancelled or reported as a no-show. */
    outcome_recorded
}
