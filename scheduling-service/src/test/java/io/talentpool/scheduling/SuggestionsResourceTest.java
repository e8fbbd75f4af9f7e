package io.talentpool.scheduling;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.talentpool.embedded.people.SamplePerson;

/** Suggestions over HTTP, with interviews that are really in the way. The admins are at UTC. */
@QuarkusTest
class SuggestionsResourceTest extends SchedulingTest {

    private static final String SUGGESTIONS = "/api/admin/interviews/schedule/suggestions";
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** A Wednesday that no other test fills, at two o'clock in Berlin: whatever the season, office hours around at UTC. */
    private static final ZonedDateTime TWO = LocalDate.now(BERLIN)
            .plusDays(60)
            .with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY))
            .atTime(LocalTime.of(14, 0))
            .atZone(BERLIN);

    @Test
    void arePreferredTimesFirstThenTheNearestFreeOnes() {
        UUID candidate = UUID.randomUUID();
        ZonedDateTime friday = TWO.plusDays(2);
        String candidates = schedule(requests.approved(SamplePerson.ANNA, candidate), TWO.plusMinutes(30));
        schedule(requests.approved(SamplePerson.BEN, UUID.randomUUID()), TWO.plusHours(2)); // somebody else's affair
        String clients = schedule(requests.approved(SamplePerson.OTTO, UUID.randomUUID()), friday);
        UUID request = requests.approved(
                SamplePerson.OTTO,
                candidate,
                "Europe/Berlin",
                List.of(
                        friday.toInstant(),
                        Instant.now().minusSeconds(60),
                        TWO.toInstant(),
                        TWO.plusDays(7).toInstant()));
        ask("interview_request_id", request)
                .statusCode(200)
                .body("success", equalTo(true))
                .body("interview_request_id", equalTo(request.toString()))
                .body("client_timezone", equalTo("Europe/Berlin"))
                .body("duration_minutes", equalTo(60))
                .body("suggestions", hasSize(8))
                .body("suggestions.preferred", equalTo(List.of(true, true, true, false, false, false, false, false)))
                .body("suggestions.free", equalTo(List.of(false, false, true, true, true, true, true, true)))
                .body("suggestions[0].scheduled_time", equalTo(utc(friday)))
                .body("suggestions[0].client_time", equalTo(withOffset(friday)))
                .body("suggestions[0].conflict.interview_id", equalTo(clients))
                .body("suggestions[0].conflict.with", equalTo("client"))
                .body("suggestions[1].scheduled_time", equalTo(utc(TWO)))
                .body("suggestions[1].conflict.interview_id", equalTo(candidates))
                .body("suggestions[1].conflict.with", equalTo("candidate"))
                .body("suggestions[1].conflict.scheduled_time", equalTo(utc(TWO.plusMinutes(30))))
                .body("suggestions[1].conflict.duration_minutes", equalTo(60))
                .body("suggestions[2].scheduled_time", equalTo(utc(TWO.plusDays(7))))
                .body("suggestions[2].conflict", nullValue())
                .body(
                        "suggestions.client_time[3..7]",
                        equalTo(List.of(
                                withOffset(TWO.minusMinutes(30)), // ends when the candidate's other one begins
                                withOffset(TWO.plusDays(7).minusMinutes(30)),
                                withOffset(TWO.plusDays(7).plusMinutes(30)),
                                withOffset(TWO.minusHours(1)),
                                withOffset(friday.minusHours(1)))));
    }

    @Test
    void goByTheLengthOfTheInterview() {
        UUID candidate = UUID.randomUUID();
        schedule(
                requests.approved(SamplePerson.ANNA, candidate),
                TWO.plusDays(21).plusMinutes(90));
        UUID request = requests.approved(
                SamplePerson.MIRA,
                candidate,
                "Europe/Berlin",
                List.of(TWO.plusDays(21).toInstant()));
        ask("interview_request_id", request, "duration_minutes", 90)
                .body("duration_minutes", equalTo(90))
                .body("suggestions[0].free", equalTo(true));
        ask("interview_request_id", request, "duration_minutes", 91).body("suggestions[0].free", equalTo(false));
    }

    @Test
    void goByTheDefaultZoneWhereTheRequestTellsNone() {
        for (String zone : new String[] {null, "Mars/Olympus"}) {
            UUID request = requests.approved(SamplePerson.MIRA, UUID.randomUUID(), zone, List.of(TWO.toInstant()));
            ask("interview_request_id", request)
                    .statusCode(200)
                    .body("client_timezone", equalTo("UTC"))
                    .body("suggestions[0].client_time", equalTo(utc(TWO)));
        }
    }

    @Test
    void areForRequestsThatCanBeScheduledOnly() {
        ask("interview_request_id", requests.inStatus("withdrawn", SamplePerson.MIRA, UUID.randomUUID()))
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", containsString("request-not-schedulable"))
                .body("current_status", equalTo("withdrawn"));
        UUID scheduled = requests.approved(SamplePerson.MIRA, UUID.randomUUID());
        String interview = schedule(scheduled, TWO.plusDays(30)); // of which request-service has not heard yet
        ask("interview_request_id", scheduled)
                .statusCode(409)
                .body("type", containsString("request-already-scheduled"))
                .body("conflicting_interview_id", equalTo(interview));
        ask("interview_request_id", requests.answers(404)).statusCode(404);
        ask("interview_request_id", requests.answers(500)).statusCode(503).body("error", not(containsString("secret")));
    }

    @Test
    void areRefusedFieldByField() {
        UUID request = requests.approved(SamplePerson.MIRA, UUID.randomUUID());
        refused("interview_request_id", "duration_minutes", 60);
        refused("interview_request_id", "interview_request_id", "");
        refused("interview_request_id", "interview_request_id", "x");
        for (Object minutes : new Object[] {14, 241, -60, "long", "60.0", "99999999999"}) {
            refused("duration_minutes", "interview_request_id", request, "duration_minutes", minutes);
        }
        ask("interview_request_id", "x", "duration_minutes", 5)
                .body("violations.field", hasItems("interview_request_id", "duration_minutes"));
    }

    @Test
    void areForAdmins() {
        as(SamplePerson.ANNA).get(SUGGESTIONS).then().statusCode(403);
        given().get(SUGGESTIONS).then().statusCode(401);
        as(SamplePerson.CARLA).get("/api/admin/interviews/schedule").then().statusCode(405);
    }

    private void refused(String field, Object... query) {
        ask(query)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", equalTo(List.of(field)));
    }

    /** With the query's names and values in turn. */
    private ValidatableResponse ask(Object... query) {
        RequestSpecification asked = as(SamplePerson.CARLA);
        for (int i = 0; i < query.length; i += 2) {
            asked.queryParam((String) query[i], query[i + 1]);
        }
        return asked.get(SUGGESTIONS).then();
    }

    private String schedule(UUID request, ZonedDateTime time) {
        return as(SamplePerson.CARLA)
                .body(Map.of(
                        "interview_request_id",
                        request,
                        "scheduled_time",
                        withOffset(time),
                        "candidate_confirmed",
                        true))
                .post("/api/admin/interviews/schedule")
                .then()
                .statusCode(201)
                .extract()
                .path("interview.id");
    }

    private static String utc(ZonedDateTime time) {
        return time.toInstant().toString();
    }

    private static String withOffset(ZonedDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }
}
