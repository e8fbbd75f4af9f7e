package io.talentpool.outcome;

import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.talentpool.support.http.Versioned;
import io.talentpool.support.paging.Page;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** The JSON objects that this service answers with. */
final class OutcomeAnswer {

    private OutcomeAnswer() {}

    record Recorded(boolean success, String message, Decision decision, OutcomeView outcome) implements Versioned {

        @Override
        public int version() {
            return outcome.version();
        }

        @Override
        public String etag() {
            return outcome.etag();
        }

        static Recorded of(InterviewOutcome outcome) {
            return new Recorded(
                    true,
                    "Your decision about %s is recorded.".formatted(outcome.candidateFirstName),
                    outcome.decision,
                    OutcomeView.of(outcome));
        }
    }

    /** One outcome, in the view of whoever asks. */
    record One<T extends Versioned>(boolean success, T outcome) implements Versioned {
        static <T extends Versioned> One<T> of(T outcome) {
            return new One<>(true, outcome);
        }

        @Override
        public int version() {
            return outcome.version();
        }

        @Override
        public String etag() {
            return outcome.etag();
        }
    }

    /** A page of a client's outcomes. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Own(
            boolean success,
            List<OutcomeView> outcomes,
            int count,
            @Schema(nullable = true) String nextCursor) {
        static Own of(Page<OutcomeView> page) {
            return new Own(true, page.items(), page.items().size(), page.nextCursor());
        }
    }

    /** A page of everybody's outcomes, with figures over all of them. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Everybodys(
            boolean success,
            List<AdminOutcomeView> outcomes,
            Stats stats,
            int count,
            @Schema(nullable = true) String nextCursor) {
        static Everybodys of(Page<AdminOutcomeView> page, Stats stats) {
            return new Everybodys(true, page.items(), stats, page.items().size(), page.nextCursor());
        }
    }

    /** Over all outcomes, whatever the page or the filter; spelt as the existing page reads them. */
    record Stats(long total, long hired, long rejected, long needsReview) {
        static Stats of(Map<Decision, Long> counts) {
            return new Stats(
                    counts.values().stream().mapToLong(Long::longValue).sum(),
                    counts.getOrDefault(Decision.hire, 0L),
                    counts.getOrDefault(Decision.reject, 0L),
                    counts.getOrDefault(Decision.needs_review, 0L));
        }
    }
}
