package io.talentpool.started;

import static io.talentpool.embedded.people.SamplePerson.ANNA;
import static io.talentpool.embedded.people.SamplePerson.CARLA;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.local.client.Actor;
import io.talentpool.local.client.Json;
import io.talentpool.local.client.Patience;

/** A whole life cycle, and all that can go wrong with its calls, leaves nothing personal in any log. */
@UsesTheSystem
class LogPrivacyIT {

    /** Stands in every free text, and where none is expected. */
    private static final String SECRET = "Quetzalcoatlus";

    private static final String REQUEST = "/api/client/interviews/request";
    private static final String SCHEDULED = "/api/admin/interviews/scheduled/";
    private static final Duration SOON = Duration.ofMinutes(1);

    private final StartedSystem system;
    private final Actor anna;
    private final Actor carla;

    LogPrivacyIT(StartedSystem system) {
        this.system = system;
        this.anna = system.talentPool().actor(ANNA);
        this.carla = system.talentPool().actor(CARLA);
    }

    @Test
    void nothingPersonalIsInALog() throws IOException {
        String interview = goThroughALifeCycle();
        String link = carla.post(SCHEDULED + interview + "/join-links", Map.of())
                .expect(200)
                .member("client_url")
                .asText();
        doEverythingWrong(interview);
        String personalToken = URI.create(link).getQuery().substring("t=".length());

        List<String> personal = Stream.of(SamplePerson.values())
                .flatMap(person -> Stream.of(person.fullName(), person.email()))
                .toList();
        try (Stream<Path> logs = Files.list(system.logs())) {
            for (Path log : logs.toList()) {
                assertThat(log)
                        .content()
                        .doesNotContain(SECRET, personalToken, "eyJ", "Bearer ")
                        .doesNotContain(personal);
            }
        }
    }

    private String goThroughALifeCycle() {
        String candidate = anna.get("/api/client/candidates?limit=100")
                .expect(200)
                .member("candidates")
                .valueStream()
                .map(found -> Json.text(found, "id"))
                .filter(id -> anna.post(REQUEST, wish(id, SECRET)).status() == 201)
                .findFirst()
                .orElseThrow();
        String request = Json.text(
                anna.get(REQUEST + "?limit=1").expect(200).member("requests").get(0), "id");
        anna.post(REQUEST, wish(candidate, SECRET)).expectStatus(409);
        carla.post("/api/admin/interviews/requests/" + request + "/approve", Map.of("reason", SECRET))
                .expect(200);
        Instant begin = Instant.now().plusSeconds(120).truncatedTo(ChronoUnit.SECONDS);
        String interview = Json.text(
                carla.post(
                                "/api/admin/interviews/schedule",
                                Map.of(
                                        "interview_request_id",
                                        request,
                                        "scheduled_time",
                                        begin.toString(),
                                        "duration_minutes",
                                        15,
                                        "candidate_confirmed",
                                        true,
                                        "admin_notes",
                                        SECRET))
                        .expect(201)
                        .member("interview"),
                "id");
        carla.patch(SCHEDULED + interview, Map.of("admin_notes", SECRET)).expect(200);
        system.begin(UUID.fromString(interview));
        String outcome = Json.text(
                anna.post("/api/client/interviews/" + interview + "/outcome", verdict(SECRET))
                        .expect(201)
                        .member("outcome"),
                "id");
        carla.patch("/api/admin/interviews/outcomes", Map.of("outcome_id", outcome, "admin_notes", SECRET))
                .expect(200);
        Patience.await(
                "the interview to be completed",
                SOON,
                () -> carla.get(SCHEDULED + interview)
                        .expect(200)
                        .member("interview")
                        .valueStream()
                        .filter(member -> member.asText().equals("completed"))
                        .findFirst());
        return interview;
    }

    private void doEverythingWrong(String interview) {
        anna.post(REQUEST, wish(SECRET, SECRET)).expectStatus(400);
        anna.post(REQUEST, Map.of("client_notes", SECRET.repeat(200), "client_timezone", SECRET))
                .expectStatus(400);
        anna.sendRaw("POST", REQUEST, "application/json", "{\"client_notes\": \"" + SECRET)
                .expectStatus(400);
        anna.sendRaw("POST", REQUEST, "text/" + SECRET, SECRET).expectStatus(415);
        anna.get(REQUEST + "?status=" + SECRET).expectStatus(400);
        anna.get("/api/client/" + SECRET).expectStatus(404);
        anna.sending("If-Match", SECRET)
                .post("/api/client/interviews/scheduled/" + interview + "/cancel", Map.of("reason", SECRET))
                .expectStatus(400);
        anna.post("/api/client/interviews/" + interview + "/outcome", verdict(SECRET))
                .expectStatus(409);
        carla.post(SCHEDULED + interview + "/cancel", Map.of("reason", SECRET)).expectStatus(409);
        carla.post("/api/admin/interviews/scheduled/replay", Map.of("id", SECRET))
                .expectStatus(400);
        system.talentPool()
                .stranger()
                .sending("Authorization", "Bearer " + SECRET)
                .get(REQUEST)
                .expectStatus(401);
    }

    private static Map<String, Object> wish(String candidate, String notes) {
        return Map.of(
                "bpoc_candidate_id",
                candidate,
                "client_notes",
                notes,
                "preferred_times",
                List.of(Instant.now().plus(2, ChronoUnit.DAYS).toString()));
    }

    private static Map<String, Object> verdict(String feedback) {
        return Map.of("decision", "hire", "client_feedback", feedback);
    }
}
