package io.talentpool.started.pages;

import static io.talentpool.started.pages.Kind.FILLED;
import static io.talentpool.started.pages.Kind.LINK;
import static io.talentpool.started.pages.Kind.UTC_TIME;
import static io.talentpool.started.pages.Kind.WHOLE_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.local.client.Actor;
import io.talentpool.local.client.ClientActor;
import io.talentpool.local.client.answers.Interview;
import io.talentpool.local.client.answers.Outcome;
import io.talentpool.started.StartedSystem;
import io.talentpool.started.UsesTheSystem;

import com.fasterxml.jackson.databind.JsonNode;

/** The admins' outcomes page: {@code GET} and {@code PATCH /api/admin/interviews/outcomes}. */
@UsesTheSystem
class AdminOutcomesPageIT {

    private static final String OUTCOMES = "/api/admin/interviews/outcomes";
    private static final SamplePerson BEN = SamplePerson.BEN;

    private static final Shape OUTCOME = Wire.OUTCOME
            .with(Wire.CLIENT)
            .with("admin_notes", FILLED.orNull())
            .with("scheduled_time", UTC_TIME.orNull())
            .with("daily_co_room_url", LINK.orNull());

    private static final Shape STATS = Shape.object()
            .with("total", WHOLE_NUMBER)
            .with("hired", WHOLE_NUMBER)
            .with("rejected", WHOLE_NUMBER)
            .with("needsReview", WHOLE_NUMBER);

    private static final Shape PAGE = Wire.many("outcomes", OUTCOME).with("stats", STATS);

    private final Scene scene;
    private final ClientActor ben;
    private final Actor carla;

    AdminOutcomesPageIT(StartedSystem system) {
        this.scene = new Scene(system);
        this.ben = system.talentPool().client(BEN);
        this.carla = system.talentPool().actor(SamplePerson.CARLA);
    }

    @Test
    void showsAnOutcomeCountsItAndTakesNotesOnIt() {
        JsonNode before = page("").path("stats");
        Interview interview = scene.begunInterview(BEN);
        Outcome outcome = ben.records(interview, "reject", "Not what we are looking for.");

        JsonNode shown = Scene.withId(page("").path("outcomes"), outcome.id());
        assertThat(shown.path("scheduled_interview_id").asText())
                .isEqualTo(interview.id().toString());
        assertThat(shown.path("scheduled_time").asText())
                .isEqualTo(interview.begins().toString());
        assertThat(shown.path("decision").asText()).isEqualTo("reject");
        assertThat(shown.path("client_feedback").asText()).isEqualTo("Not what we are looking for.");
        assertThat(shown.path("client_name").asText()).isEqualTo(BEN.fullName());
        assertThat(shown.path("client_email").asText()).isEqualTo(BEN.email());
        assertThat(shown.path("client_company").asText()).isEqualTo(BEN.company());
        assertThat(shown.path("admin_notes").isNull()).isTrue();

        countsItWhateverTheFilter(before);
        takesNotes(outcome);
    }

    private void countsItWhateverTheFilter(JsonNode before) {
        Map<String, Integer> after = new HashMap<>();
        STATS.members()
                .keySet()
                .forEach(figure -> after.put(figure, before.path(figure).asInt()));
        after.merge("total", 1, Integer::sum);
        after.merge("rejected", 1, Integer::sum);
        for (String filter : List.of("", "?decision=hire", "?decision=needs_review", "?decision=all&limit=1")) {
            JsonNode stats = page(filter).path("stats");
            assertThat(after)
                    .as(filter)
                    .allSatisfy((figure, count) ->
                            assertThat(stats.path(figure).asInt()).as(figure).isEqualTo(count));
        }
    }

    private void takesNotes(Outcome outcome) {
        assertThat(annotate(outcome, "Call them on Monday.")).isEqualTo("Call them on Monday.");
        assertThat(annotate(outcome, "")).isEqualTo("null");
        assertThat(annotate(outcome, "Called.")).isEqualTo("Called.");
        assertThat(annotate(outcome, "   ")).isEqualTo("null");
    }

    @Test
    void hasATabForEveryDecision() {
        for (String decision : List.of("hire", "reject", "needs_review")) {
            assertThat(page("?decision=" + decision).path("outcomes"))
                    .allMatch(shown -> shown.path("decision").asText().equals(decision));
        }
        assertThat(Wire.INVALID.faultsOf(
                        carla.get(OUTCOMES + "?decision=maybe").expect(400).answer()))
                .isEmpty();
    }

    @Test
    void takesNoNotesOnWhatIsNotThere() {
        JsonNode refusal = carla.patch(OUTCOMES, Map.of("outcome_id", UUID.randomUUID(), "admin_notes", "A note."))
                .expect(404)
                .answer();

        assertThat(Wire.PROBLEM.faultsOf(refusal)).isEmpty();
    }

    /** Writes notes; returns those that the page shows afterwards. */
    private String annotate(Outcome outcome, String notes) {
        JsonNode answer = carla.patch(OUTCOMES, Map.of("outcome_id", outcome.id(), "admin_notes", notes))
                .expect(200)
                .answer();
        assertThat(Wire.one("outcome", OUTCOME).faultsOf(answer)).isEmpty();
        JsonNode shown = Scene.withId(page("").path("outcomes"), outcome.id());
        assertThat(shown).isEqualTo(answer.path("outcome"));
        return shown.path("admin_notes").asText();
    }

    private JsonNode page(String query) {
        JsonNode page = carla.get(OUTCOMES + query).expect(200).answer();
        assertThat(PAGE.faultsOf(page)).isEmpty();
        return page;
    }
}
