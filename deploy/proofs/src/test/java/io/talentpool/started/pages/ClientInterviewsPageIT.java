package io.talentpool.started.pages;

import static io.talentpool.started.pages.Kind.FILLED;
import static io.talentpool.started.pages.Kind.PICTURE;
import static io.talentpool.started.pages.Kind.TRUE;
import static io.talentpool.started.pages.Kind.UTC_TIME;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.local.client.Actor;
import io.talentpool.local.client.Exchange;
import io.talentpool.local.client.answers.Interview;
import io.talentpool.started.StartedSystem;
import io.talentpool.started.UsesTheSystem;

import com.fasterxml.jackson.databind.JsonNode;

/** The client's interviews page: {@code GET /api/client/interviews} and {@code POST /api/client/interviews/{id}/outcome}. */
@UsesTheSystem
class ClientInterviewsPageIT {

    private static final String INTERVIEWS = "/api/client/interviews";
    private static final SamplePerson OTTO = SamplePerson.OTTO;

    private static final Shape FACE =
            Shape.object().with("candidateAvatar", PICTURE.orNull()).with("candidatePosition", FILLED.orNull());

    private static final Shape PAGE = Shape.object()
            .with("success", TRUE)
            .with("requests", Kind.listOf(Wire.REQUEST.with(FACE)))
            .with(
                    "scheduledInterviews",
                    Kind.listOf(Wire.INTERVIEW
                            .with(FACE)
                            .with("exact_status", Kind.oneOf("scheduled", "completed", "cancelled", "no_show"))
                            .with(
                                    "outcome_decision",
                                    Kind.oneOf("hire", "reject", "needs_review").orNull())
                            .with("outcome_feedback", FILLED.orNull())
                            .with("outcome_created_at", UTC_TIME.orNull())))
            .with("warnings", Kind.listOf(FILLED))
            .with("next_cursor", FILLED.orNull());

    private static final Shape RECORDED = Wire.one("outcome", Wire.OUTCOME)
            .with("message", FILLED)
            .with("decision", Kind.oneOf("hire", "reject", "needs_review"));

    private final Scene scene;
    private final Actor otto;
    private final Actor carla;

    ClientInterviewsPageIT(StartedSystem system) {
        this.scene = new Scene(system);
        this.otto = system.talentPool().actor(OTTO);
        this.carla = system.talentPool().actor(SamplePerson.CARLA);
    }

    @Test
    void showsAnInterviewAndItsOutcomeFromTheFirstToTheLastDecision() {
        Interview interview = scene.begunInterview(OTTO);
        assertThat(outcomeOf(interview)).isEqualTo(Map.of());
        assertThat(statusOf(interview)).isEqualTo("scheduled");

        Exchange recorded = decide(interview, "needs_review", "We would like to sleep on it.")
                .expect(201);
        assertThat(RECORDED.faultsOf(recorded.answer())).isEmpty();
        assertThat(recorded.member("decision").asText()).isEqualTo("needs_review");
        assertThat(statusOf(interview)).isEqualTo("completed"); // at once, whenever the event arrives
        assertThat(outcomeOf(interview))
                .containsEntry("outcome_decision", "needs_review")
                .containsEntry("outcome_feedback", "We would like to sleep on it.");

        Exchange revised =
                decide(interview, "hire", "Clear, careful and friendly.").expect(200);
        assertThat(RECORDED.faultsOf(revised.answer())).isEmpty();
        assertThat(outcomeOf(interview))
                .containsEntry("outcome_decision", "hire")
                .containsEntry("outcome_feedback", "Clear, careful and friendly.")
                .containsKey("outcome_created_at");

        JsonNode refusal = decide(interview, "reject", "After all.").expect(409).answer();
        assertThat(Wire.PROBLEM.with("decision", Kind.oneOf("hire")).faultsOf(refusal))
                .isEmpty();
        notesStayWithTheAdmins(interview, recorded.member("outcome").path("id").asText());
    }

    /** On the same interview, since an interview that has begun takes a while to come by. */
    private void notesStayWithTheAdmins(Interview interview, String outcome) {
        String secret = "Nobody but us must read this " + UUID.randomUUID();
        carla.patch("/api/admin/interviews/scheduled/" + interview.id(), Map.of("admin_notes", secret))
                .expect(200);
        carla.patch("/api/admin/interviews/outcomes", Map.of("outcome_id", outcome, "admin_notes", secret))
                .expect(200);

        assertThat(page().toString())
                .doesNotContain(secret)
                .doesNotContain("admin_notes")
                .doesNotContain(OTTO.email());
        assertThat(otto.get(INTERVIEWS + "/" + interview.id() + "/outcome")
                        .expect(200)
                        .answer()
                        .toString())
                .doesNotContain(secret);
    }

    @Test
    void showsARequestAndTheFaceOfItsCandidate() {
        var request = scene.request(OTTO);
        JsonNode shown = Scene.withId(page().path("requests"), request.id());
        JsonNode candidate = otto.get("/api/client/candidates/" + request.candidateId())
                .expect(200)
                .member("candidate");

        assertThat(shown.path("candidateAvatar")).isEqualTo(candidate.path("avatar"));
        assertThat(shown.path("candidatePosition")).isEqualTo(candidate.path("position"));
        assertThat(shown.path("status").asText()).isEqualTo("pending");
    }

    @Test
    void isToldWhatIsWrongWithADecision() {
        JsonNode refusal = otto.post(INTERVIEWS + "/" + UUID.randomUUID() + "/outcome", Map.of("decision", "maybe"))
                .expect(400)
                .answer();

        assertThat(Wire.INVALID.faultsOf(refusal)).isEmpty();
        assertThat(refusal.path("violations").findValuesAsText("field")).contains("decision", "client_feedback");
    }

    @Test
    void isNotThereForAdmins() {
        carla.get(INTERVIEWS).expect(403);
    }

    private Exchange decide(Interview interview, String decision, String feedback) {
        return otto.post(
                INTERVIEWS + "/" + interview.id() + "/outcome",
                Map.of("decision", decision, "client_feedback", feedback));
    }

    /** What the page shows of the outcome: the members that are not null. */
    private Map<String, String> outcomeOf(Interview interview) {
        JsonNode shown = Scene.withId(page().path("scheduledInterviews"), interview.id());
        return shown.properties().stream()
                .filter(member -> member.getKey().startsWith("outcome_")
                        && !member.getValue().isNull())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, member -> member.getValue().asText()));
    }

    private String statusOf(Interview interview) {
        return Scene.withId(page().path("scheduledInterviews"), interview.id())
                .path("status")
                .asText();
    }

    private JsonNode page() {
        JsonNode page = otto.get(INTERVIEWS).expect(200).answer();
        assertThat(PAGE.faultsOf(page)).isEmpty();
        return page;
    }
}
