package io.talentpool.scheduling;

import static io.restassured.RestAssured.given;
import static io.talentpool.embedded.testing.Patience.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.talentpool.embedded.people.SamplePerson;

/** The calendar file over HTTP. */
@QuarkusTest
class CalendarResourceTest extends SchedulingTest {

    @Test
    void isTheClientsInterviewAndSaysNoMoreThanTheyMayKnow() {
        Instant time = Instant.now().plus(40, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        String id = scheduledFor(SamplePerson.OTTO, time);
        await().untilAsserted(() -> interview(id).body("interview.room_status", equalTo("ready")));
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
    void callsTheEntryOffOnceTheInterviewIsCancelled() {
        String id = scheduledFor(SamplePerson.OTTO, Instant.now().plus(42, ChronoUnit.DAYS));
        await().untilAsserted(() -> interview(id).body("interview.room_status", equalTo("ready")));
        ReadCalendar before =
                ReadCalendar.of(as(SamplePerson.OTTO).get(path(id)).asString());
        as(SamplePerson.CARLA)
                .body("{\"reason\": \"Ill\"}")
                .post(ADMINS + "/" + id + "/cancel")
                .then()
                .statusCode(200);
        ReadCalendar after = ReadCalendar.of(as(SamplePerson.OTTO).get(path(id)).asString());
        assertEquals("CANCEL", after.method());
        assertEquals("CANCELLED", after.value("STATUS"));
        assertEquals(before.value("UID"), after.value("UID"));
        assertEquals(Integer.parseInt(before.value("SEQUENCE")) + 1, Integer.parseInt(after.value("SEQUENCE")));
        assertEquals(List.of(), after.reminders());
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

    private static String path(String interview) {
        return "/api/client/interviews/scheduled/" + interview + "/calendar.ics";
    }
}
