package io.talentpool.outcome;

/**
 * What a client says of an interview.
 *
 * @param decision the decision
 * @param feedback why, 1 to 5,000 characters (R12)
 */
record Verdict(Decision decision, String feedback) {

    static final int LONGEST_FEEDBACK = 5_000;
}
