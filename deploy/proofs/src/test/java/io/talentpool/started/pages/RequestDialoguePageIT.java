package io.talentpool.started.pages;

import static io.talentpool.started.pages.Kind.FILLED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;

import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.local.client.Actor;
import io.talentpool.local.client.Exchange;
import io.talentpool.local.client.answers.Candidate;
import io.talentpool.started.StartedSystem;
import io.talentpool.started.UsesTheSystem;

import com.fasterxml.jackson.databind.JsonNode;

/** The dialogue in which a client asks for an interview: {@code POST /api/client/interviews/request}. */
@UsesTheSystem
class RequestDialoguePageIT {

    private static final String REQUEST = "/api/client/interviews/request";
    private static final SamplePerson MIRA = SamplePerson.MIRA;

    private static final Shape ANSWER =
            Wire.one("request", Wire.REQUEST).with("message", FILLED).with("warnings", Kind.listOf(FILLED));

    /** What a datetime-local control of an HTML page gives: no seconds, no offset. */
    private final LocalDateTime tomorrowAtNine =
            LocalDate.now(MIRA.timeZone()).plusDays(2).atTime(9, 0);

    private final Scene scene;
    private final Actor mira;

    RequestDialoguePageIT(StartedSystem system) {
        this.scene = new Scene(system);
        this.mira = system.talentPool().actor(MIRA);
    }

    @Test
    void sendsTimesAsStringsAndGetsThemWithTheOffsetOfItsZone() {
        Candidate candidate = scene.someoneFor(MIRA);
        Exchange created = mira.post(
                        REQUEST,
                        Map.of(
                                "bpoc_candidate_id", candidate.id(),
                                "preferred_times",
                                        List.of(
                                                tomorrowAtNine.toString(),
                                                tomorrowAtNine.plusDays(1).toString()),
                                "client_notes", "About the night shift."))
                .expect(201);

        assertThat(ANSWER.faultsOf(created.answer())).isEmpty();
        JsonNode request = created.member("request");
        assertThat(created.headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location)
                        .endsWith(REQUEST + "/" + request.path("id").asText()));
        assertThat(request.path("status").asText()).isEqualTo("pending");
        assertThat(request.path("client_user_id").asText())
                .isEqualTo(MIRA.clientUserId().toString());
        assertThat(request.path("bpoc_candidate_id").asText())
                .isEqualTo(candidate.id().toString());
        assertThat(request.path("candidate_first_name").asText()).isEqualTo(candidate.firstName());
        assertThat(request.path("client_notes").asText()).isEqualTo("About the night shift.");
        assertThat(request.path("client_timezone").asText()).isEqualTo("Asia/Manila");
        assertThat(times(request))
                .containsExactly(
                        inZone(tomorrowAtNine, "Asia/Manila"), inZone(tomorrowAtNine.plusDays(1), "Asia/Manila"));
    }

    @Test
    void sendsTimesAsObjectsThatNameTheirZone() {
        JsonNode request = mira.post(
                        REQUEST,
                        Map.of(
                                "bpoc_candidate_id", scene.someoneFor(MIRA).id(),
                                "preferred_times",
                                        List.of(Map.of(
                                                "datetime", tomorrowAtNine.toString(), "timezone", "America/New_York")),
                                "client_timezone", "Europe/London"))
                .expect(201)
                .member("request");

        assertThat(Wire.REQUEST.faultsOf(request)).isEmpty();
        assertThat(request.path("client_timezone").asText()).isEqualTo("Europe/London");
        assertThat(request.path("client_notes").isNull()).isTrue();
        OffsetDateTime inNewYork = inZone(tomorrowAtNine, "America/New_York");
        assertThat(times(request))
                .containsExactly(
                        inNewYork.atZoneSameInstant(ZoneId.of("Europe/London")).toOffsetDateTime());
    }

    @Test
    void cannotSayWhoTheCandidateIs() {
        Candidate candidate = scene.someoneFor(MIRA);
        JsonNode request = mira.post(
                        REQUEST,
                        Map.of(
                                "bpoc_candidate_id", candidate.id(),
                                "candidate_first_name", "Somebody Else",
                                "preferred_times", List.of(tomorrowAtNine.toString())))
                .expect(201)
                .member("request");

        assertThat(request.path("candidate_first_name").asText()).isEqualTo(candidate.firstName());
    }

    @Test
    void showsWhyASecondRequestIsRefused() {
        UUID candidate = scene.request(MIRA).candidateId();
        JsonNode refusal =
                ask(candidate, List.of(tomorrowAtNine.toString())).expect(409).answer();

        assertThat(Wire.PROBLEM.with("interview_request_id", Kind.UUID).faultsOf(refusal))
                .isEmpty();
        assertThat(refusal.path("success").asBoolean(true)).isFalse();
        assertThat(refusal.path("error").asText()).startsWith("You already have an open request");
    }

    @Test
    void showsWhichFieldIsWrong() {
        JsonNode refusal =
                ask(UUID.randomUUID(), List.of("tomorrow at nine")).expect(400).answer();

        assertThat(Wire.INVALID.faultsOf(refusal)).isEmpty();
        assertThat(refusal.at("/violations/0/field").asText()).isEqualTo("preferred_times[0]");
    }

    @Test
    void isToldThatACandidateIsGone() {
        JsonNode refusal = ask(UUID.randomUUID(), List.of(tomorrowAtNine.toString()))
                .expect(404)
                .answer();

        assertThat(Wire.PROBLEM.faultsOf(refusal)).isEmpty();
    }

    private Exchange ask(UUID candidate, List<String> times) {
        return mira.post(REQUEST, Map.of("bpoc_candidate_id", candidate, "preferred_times", times));
    }

    private static List<OffsetDateTime> times(JsonNode request) {
        return StreamSupport.stream(request.path("preferred_times").spliterator(), false)
                .map(time -> OffsetDateTime.parse(time.asText()))
                .toList();
    }

    private static OffsetDateTime inZone(LocalDateTime time, String zone) {
        return time.atZone(ZoneId.of(zone)).toOffsetDateTime();
    }
}
