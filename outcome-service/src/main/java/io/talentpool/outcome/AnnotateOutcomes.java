package io.talentpool.outcome;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.talentpool.support.http.IfMatch;

/** An admin writes notes on an outcome. They change nothing that others follow: no version, no event (R13). */
@ApplicationScoped
class AnnotateOutcomes {

    private final InterviewOutcomes outcomes;

    AnnotateOutcomes(InterviewOutcomes outcomes) {
        this.outcomes = outcomes;
    }

    /** Replaces the notes, null clears them; fails with 404 for an unknown outcome, 412. */
    Uni<InterviewOutcome> annotate(UUID id, IfMatch seen, String notes) {
        return Panache.withTransaction(() -> outcomes.annotate(id, notes)
                .chain(() -> outcomes.known(id))
                .map(found -> found.orElseThrow(OutcomeProblems::unknownOutcome))
                .invoke(outcome -> seen.check(OutcomeProblems.OUTCOME, outcome.version)));
    }
}
