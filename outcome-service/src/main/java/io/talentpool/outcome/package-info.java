/**
 * Outcomes: after an interview its client records a decision with feedback; one that needs review may be revised once more.
 * {@code InterviewOutcome} holds the rules; {@code RecordOutcomes} and {@code AnnotateOutcomes} are the only places with
 * transactions; the resources translate.
 *
 * <p>Of the interview the outcome keeps what it needs; scheduling-service is asked when it is recorded, and never again.
 */
package io.talentpool.outcome;
