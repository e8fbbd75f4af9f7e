package io.talentpool.outcome;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

/** An admin writes notes on an outcome. They change nothing that others follow: no version, no event (R13). */
@ApplicationScoped
class AnnotateOutcomes {

    private final InterviewOutcomes outcomes;

    AnnotateOutcomes(InterviewOutcomes outcomes) {
        this.outcomes = outcomes;
    }

    /** Replaces the notes, null clears them; fails with 404 for an unknown outcome. */
    Uni<InterviewOutcome> annotate(UUID id, String notes) {
        return Panache.withTransaction(() -> outcomes.annotate(id, notes)
                .invoke(known -> {
                    if (!known) {
                        throw OutcomeProblems.unknownOutcome();
                    }
                })
                .chain(() -> outcomes.findById(id)));
    }
}
