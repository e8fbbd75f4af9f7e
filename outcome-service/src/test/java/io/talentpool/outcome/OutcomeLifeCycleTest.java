package io.talentpool.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.talentpool.support.caller.Actor;

/** The aggregate alone: every revision of every decision, and the event that each tells. */
class OutcomeLifeCycleTest {

    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    private static final Actor CLIENT = new Actor(Actor.Type.client, "anna");

    private static final Interview INTERVIEW = new Interview(
            UUID.randomUUID(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            "Maya",
            NOW,
            "scheduled",
            "http://localhost/api/client/interviews/scheduled/room/x?key=y",
            "http://localhost/video/x");

    /** The graph of the domain, written down a second time on purpose. */
    private static final Map<Decision, Set<Decision>> REVISIONS = Map.of(
            Decision.needs_review, Set.of(Decision.hire, Decision.reject),
            Decision.hire, Set.of(),
            Decision.reject, Set.of());

    static Stream<Arguments> everyRevision() {
        return Stream.of(Decision.values())
                .flatMap(first -> Stream.of(Decision.values()).map(second -> Arguments.of(first, second)));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("everyRevision")
    void mayBeRevisedOnlyWhenItNeedsReview(Decision first, Decision second) {
        InterviewOutcome outcome = recorded(first);
        Verdict changed = new Verdict(second, "on second thought");
        if (REVISIONS.get(first).contains(second)) {
            OutcomeEvent revised = outcome.revise(INTERVIEW, changed, CLIENT, NOW);
            assertEquals("interview-outcome.revised", revised.type());
            assertEquals(2, revised.version());
            assertEquals(first, revised.previousDecision());
            assertEquals(second, revised.decision());
            assertEquals("on second thought", outcome.clientFeedback);
        } else {
            assertThrows(IllegalStateException.class, () -> outcome.revise(INTERVIEW, changed, CLIENT, NOW));
            assertEquals(first, outcome.decision);
        }
    }

    @Test
    void isBornWithItsDecisionAsStatus() {
        OutcomeEvent born = recorded(Decision.hire).recorded(CLIENT);
        assertEquals("interview-outcome.recorded", born.type());
        assertEquals(1, born.version());
        assertEquals(null, born.previousStatus());
        assertEquals(Decision.hire, born.status());
        assertEquals(Decision.hire, born.decision());
    }

    private static InterviewOutcome recorded(Decision decision) {
        return InterviewOutcome.record(INTERVIEW, new Verdict(decision, "because"), NOW);
    }
}
