package io.talentpool.started.pages;

import static io.talentpool.started.pages.Kind.FILLED;
import static io.talentpool.started.pages.Kind.LINK;
import static io.talentpool.started.pages.Kind.UTC_TIME;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.local.client.Actor;
import io.talentpool.local.client.Exchange;
import io.talentpool.local.client.answers.InterviewRequest;
import io.talentpool.started.StartedSystem;
import io.talentpool.started.UsesTheSystem;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The admins' requests page: {@code GET /api/admin/interviews/requests}, its buttons {@code …/approve} and {@code …/reject}, and its
 * dialogue {@code POST /api/admin/interviews/schedule}.
 */
@UsesTheSystem
class AdminRequestsPageIT {

    private static final String REQUESTS = "/api/admin/interviews/requests";
    private static final String SCHEDULE = "/api/admin/interviews/schedule";
    private static final SamplePerson MIRA = SamplePerson.MIRA;

    private static final Shape REQUEST = Wire.REQUEST.with(Wire.CLIENT).with("candidate_left", Kind.BOOLEAN.orNull());
    private static final Shape PAGE = Wire.many("requests", REQUEST);
    private static final Shape CHANGED = Wire.one("request", REQUEST);

    private static final Shape SCHEDULED = Wire.one(
                    "interview",
                    Wire.INTERVIEW
                            .with(Wire.CLIENT)
                            .with("admin_notes", FILLED.orNull())
                            .with(
                                    "attention",
                                    Kind.oneOf("client_absent", "candidate_absent", "unconfirmed", "outcome_recorded")
                                            .orNull())
                            .with("candidate_left", Kind.BOOLEAN.orNull()))
            .with("message", FILLED)
            .with("dailyRoomUrl", LINK.orNull())
            .with("scheduledTime", UTC_TIME)
            .with("warnings", Kind.listOf(FILLED));

    private final Scene scene;
    private final Actor carla;

    AdminRequestsPageIT(StartedSystem system) {
        this.scene = new Scene(system);
        this.carla = system.talentPool().actor(SamplePerson.CARLA);
    }

    @Test
    void showsPendingRequestsWithTheirClientsUnlessAskedForOthers() {
        InterviewRequest request = scene.request(MIRA);
        JsonNode page = page("");

        assertThat(page.path("requests"))
                .allMatch(shown -> shown.path("status").asText().equals("pending"));
        JsonNode shown = Scene.withId(page.path("requests"), request.id());
        assertThat(shown.path("client_user_id").asText())
                .isEqualTo(MIRA.clientUserId().toString());
        assertThat(shown.path("client_name").asText()).isEqualTo(MIRA.fullName());
        assertThat(shown.path("client_email").asText()).isEqualTo(MIRA.email());
        assertThat(shown.path("client_company").asText()).isEqualTo(MIRA.company());
        assertThat(shown.path("client_notes").asText()).isEqualTo("For our page.");
        assertThat(shown.path("preferred_times")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pending", "approved", "rejected", "scheduled", "withdrawn"})
    void hasATabForEveryStatus(String status) {
        assertThat(page("?status=" + status).path("requests"))
                .allMatch(shown -> shown.path("status").asText().equals(status));
    }

    @Test
    void hasATabForAll() {
        InterviewRequest request = scene.request(MIRA);

        assertThat(Scene.withId(page("?status=all").path("requests"), request.id()))
                .isNotNull();
        JsonNode refusal = carla.get(REQUESTS + "?status=open").expect(400).answer();
        assertThat(Wire.INVALID.faultsOf(refusal)).isEmpty();
    }

    @Test
    void approves() {
        InterviewRequest request = scene.request(MIRA);
        JsonNode approved = press(request, "approve", Map.of()).expect(200).answer();

        assertThat(CHANGED.faultsOf(approved)).isEmpty();
        assertThat(approved.at("/request/status").asText()).isEqualTo("approved");
        assertThat(approved.at("/request/status_reason").isNull()).isTrue();
        assertThat(Scene.withId(page("?status=approved").path("requests"), request.id()))
                .isEqualTo(approved.path("request"));
    }

    @Test
    void rejectsWithAReasonAndOnlyOnce() {
        InterviewRequest request = scene.request(MIRA);
        assertThat(Wire.INVALID.faultsOf(
                        press(request, "reject", Map.of()).expect(400).answer()))
                .isEmpty();

        JsonNode rejected = press(request, "reject", Map.of("reason", "Not before spring."))
                .expect(200)
                .answer();
        assertThat(CHANGED.faultsOf(rejected)).isEmpty();
        assertThat(rejected.at("/request/status").asText()).isEqualTo("rejected");
        assertThat(rejected.at("/request/status_reason").asText()).isEqualTo("Not before spring.");

        JsonNode refusal = press(request, "approve", Map.of()).expect(409).answer();
        assertThat(Wire.REFUSED.faultsOf(refusal)).isEmpty();
    }

    @Test
    void schedulesAndShowsTheTimeAndTheRoom() {
        InterviewRequest request = scene.request(MIRA);
        String time = freeTimeFor(request);
        Exchange scheduled = carla.post(
                        SCHEDULE,
                        Map.of(
                                "interview_request_id",
                                request.id(),
                                "scheduled_time",
                                time,
                                "candidate_confirmed",
                                true,
                                "admin_notes",
                                "Agreed by phone."))
                .expect(201);

        JsonNode answer = scheduled.answer();
        assertThat(SCHEDULED.faultsOf(answer)).isEmpty();
        assertThat(answer.path("scheduledTime").asText()).isEqualTo(time);
        assertThat(answer.path("dailyRoomUrl")).isEqualTo(answer.at("/interview/daily_co_room_url"));
        assertThat(answer.at("/interview/interview_request_id").asText())
                .isEqualTo(request.id().toString());
        assertThat(answer.at("/interview/duration_minutes").asInt()).isEqualTo(60);
        assertThat(answer.at("/interview/admin_notes").asText()).isEqualTo("Agreed by phone.");
        assertThat(answer.at("/interview/client_company").asText()).isEqualTo(MIRA.company());
        scene.awaitAnswer(
                "the request to be scheduled",
                SamplePerson.CARLA,
                REQUESTS + "/" + request.id(),
                seen -> seen.at("/request/status").asText().equals("scheduled"));
    }

    @Test
    void doesNotScheduleBeforeTheCandidateHasConfirmed() {
        JsonNode refusal = carla.post(
                        SCHEDULE,
                        Map.of(
                                "interview_request_id",
                                UUID.randomUUID(),
                                "scheduled_time",
                                "2020-01-01T09:00",
                                "candidate_confirmed",
                                false))
                .expect(400)
                .answer();

        assertThat(Wire.INVALID.faultsOf(refusal)).isEmpty();
        assertThat(refusal.path("violations").findValuesAsText("field"))
                .contains("candidate_confirmed", "scheduled_time");
    }

    private String freeTimeFor(InterviewRequest request) {
        JsonNode suggestions = carla.get(SCHEDULE + "/suggestions?interview_request_id=" + request.id())
                .expect(200)
                .member("suggestions");
        for (JsonNode suggestion : suggestions) {
            if (suggestion.path("free").asBoolean()) {
                return suggestion.path("scheduled_time").asText();
            }
        }
        throw new AssertionError("No time is free: " + suggestions);
    }

    private Exchange press(InterviewRequest request, String button, Map<String, String> body) {
        return carla.post(REQUESTS + "/" + request.id() + "/" + button, body);
    }

    private JsonNode page(String query) {
        JsonNode page = carla.get(REQUESTS + query).expect(200).answer();
        assertThat(PAGE.faultsOf(page)).isEmpty();
        return page;
    }
}
