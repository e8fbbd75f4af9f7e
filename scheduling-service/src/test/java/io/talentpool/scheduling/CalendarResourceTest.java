package io.talentpool.scheduling;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.embedded.people.SampleTokens;
import io.talentpool.embedded.testing.TalentPoolTestResource;

/** The calendar file over HTTP. */
@QuarkusTest
@QuarkusTestResource(
        value = TalentPoolTestResource.class,
        initArgs = @ResourceArg(name = "migrations", value = "../request-service/src/main/resources/db/migration"))
@QuarkusTestResource(Requests.class)
class CalendarResourceTest {

    Requests requests;

    @ConfigProperty(name = "talent-pool.identity.issuer-url")
    String issuer;

    @BeforeEach
    void theTablesAreThere() {
        await().until(() -> given().get("/q/health/ready").statusCode() == 200);
    }

    @Test
    void isTheClientsInterviewAndSaysNoMoreThanTheyMayKnow() {
        Instant time = Instant.now().plus(40, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        String id = scheduledFor(SamplePerson.OTTO, time);
        String text = as(SamplePerson.OTTO)
                .get(path(id))
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("text/calendar;charset=utf-8"))
                .header("Content-Disposition", equalTo("attachment; filename=\"interview.ics\""))
                .header("Cache-Control", equalTo("no-store"))
                .extract()
                .asString();
        ReadCalendar read = ReadCalendar.of(text);
        assertEquals(id + "@talent-pool", read.value("UID"));
        assertEquals("1", read.value("SEQUENCE")); // born, then its room was ready
        assertEquals("CONFIRMED", read.value("STATUS"));
        assertEquals("Interview with Maya", read.value("SUMMARY"));
        assertEquals(time.toString().replaceAll("[-:]", ""), read.value("DTSTART"));
        assertEquals(true, read.value("LOCATION").endsWith("interview-" + id));
        assertFalse(text.contains("contract"));
        assertFalse(text.contains("?t="));
    }

    @Test
    void isAProblemLikeAnyOtherWhenItIsNotThere() {
        String id = scheduledFor(SamplePerson.MIRA, Instant.now().plus(41, ChronoUnit.DAYS));
        for (String unknown : new String[] {id, UUID.randomUUID().toString(), "nothing"}) {
            as(SamplePerson.OTTO)
                    .accept("text/calendar")
                    .get(path(unknown))
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("success", equalTo(false))
                    .body("error", containsString("interview"));
        }
        as(SamplePerson.CARLA).get(path(id)).then().statusCode(403).contentType("application/problem+json");
        as(SamplePerson.NORA)
                .get(path(id))
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", containsString("unknown-client"));
        as(SamplePerson.MIRA)
                .accept("application/json")
                .get(path(id))
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("error", not(containsString("JSON")));
        given().get(path(id)).then().statusCode(401).contentType("application/problem+json");
    }

    private String scheduledFor(SamplePerson client, Instant time) {
        return as(SamplePerson.CARLA)
                .body(Map.of(
                        "interview_request_id",
                        requests.approved(client, UUID.randomUUID()),
                        "scheduled_time",
                        time.toString(),
                        "candidate_confirmed",
                        true,
                        "admin_notes",
                        "Bring a contract"))
                .post("/api/admin/interviews/schedule")
                .then()
                .statusCode(201)
                .extract()
                .path("interview.id");
    }

    private static String path(String interview) {
        return "/api/client/interviews/scheduled/" + interview + "/calendar.ics";
    }

    private RequestSpecification as(SamplePerson person) {
        return given().auth().oauth2(SampleTokens.fetch(issuer, person)).contentType(ContentType.JSON);
    }
}
