package io.talentpool.outcome;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.talentpool.support.http.IfMatch;

/** An admin writes notes on an outcome. They change nothing that others follow (R13): no version, no event, but another ETag. */
@ApplicationScoped
class AnnotateOutcomes {

    private final InterviewOutcomes outcomes;

    AnnotateOutcomes(InterviewOutcomes outcomes) {
        this.outcomes = outcomes;
    }

    /** Replaces the notes, null clears them; fails with 404 for an unknown outcome, 412. */
    Uni<InterviewOutcome> annotate(UUID id, IfMatch seen, String notes) {
        return Panache.withTransaction(() -> outcomes.locked(id)
                        .map(AnnotateOutcomes::found)
                        .invoke(outcome -> seen.check(OutcomeProblems.OUTCOME, outcome.version, outcome.adminsTag()))
                        .chain(() -> outcomes.annotate(id, notes)))
                .chain(() -> Panache.withSession(() -> outcomes.known(id)))
                .map(AnnotateOutcomes::found);
    }

    private static InterviewOutcome found(Optional<InterviewOutcome> outcome) {
        return outcome.orElseThrow(OutcomeProblems::unknownOutcome);
    }
}
