package io.talentpool.scheduling;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.embedded.testing.SuperuserSql;

/** A time without a zone is the admin's, and the answer says which moment that is. */
@QuarkusTest
class AdminZonesTest extends SchedulingTest {

    /** Far from what other tests schedule, and each further. */
    private static int days = 400;

    private static LocalDateTime noon() {
        return LocalDateTime.now(ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.DAYS)
                .plusDays(++days)
                .plusHours(12);
    }

    @ParameterizedTest
    @CsvSource({
        "CARLA, , Asia/Manila, UTC+08:00", // who is in Manila by the directory
        "DEV, , Asia/Kolkata, UTC+05:30",
        "PAOLA, , UTC, UTC+00:00", // whom the directory does not know: the configured zone
        "CARLA, UTC+9, Etc/GMT-9, UTC+09:00" // what is said comes first
    })
    void isTheAdminsOwn(SamplePerson admin, String said, String zone, String offset) {
        LocalDateTime noon = noon();
        Instant moment = noon.atZone(ZoneId.of(zone)).toInstant();
        String id = schedule(admin, noon.toString(), said)
                .statusCode(201)
                .body("scheduledTime", equalTo(moment.toString()))
                .body("message", containsString(noon.getYear() + ", 12:00 in " + zone + " (" + offset + ")"))
                .body("warnings", hasSize(0))
                .extract()
                .path("interview.id");
        LocalDateTime later = noon.plusHours(2);
        Map<String, Object> slot = new HashMap<>(Map.of("scheduled_time", later.toString(), "reason", "Agreed"));
        slot.put("time_zone", said);
        as(admin)
                .body(slot)
                .post(ADMINS + "/" + id + "/reschedule")
                .then()
                .statusCode(200)
                .body(
                        "interview.scheduled_time",
                        equalTo(moment.plus(2, ChronoUnit.HOURS).toString()))
                .body("message", containsString(", 14:00 in " + zone))
                .body("warnings", hasSize(0));
        as(admin)
                .get(ADMINS + "?from="
                        + later.minusHours(3).atZone(ZoneId.of(zone)).toLocalDateTime() + "&limit=100")
                .then()
                .statusCode(200);
    }

    @Test
    void isTheConfiguredOneWhereThereIsNoDirectoryOfAdmins() {
        SuperuserSql.execute("alter view admin_directory rename to admin_directory_away");
        try {
            LocalDateTime noon = noon();
            schedule(SamplePerson.ROSA, noon.toString(), null)
                    .statusCode(201)
                    .body(
                            "scheduledTime",
                            equalTo(noon.toInstant(ZoneOffset.UTC).toString()));
        } finally {
            SuperuserSql.execute("alter view admin_directory_away rename to admin_directory");
        }
    }

    @Test
    void isTheConfiguredOneWhereTheDirectoryNamesNoneThatWeKnow() {
        SuperuserSql.execute("insert into admin_users values ('%s', 'Mars/Olympus'), ('%s', null)"
                .formatted(SamplePerson.SVEN.subject(), SamplePerson.TALA.subject()));
        for (SamplePerson admin : List.of(SamplePerson.SVEN, SamplePerson.TALA)) {
            LocalDateTime noon = noon();
            schedule(admin, noon.toString(), null)
                    .statusCode(201)
                    .body(
                            "scheduledTime",
                            equalTo(noon.toInstant(ZoneOffset.UTC).toString()));
        }
    }

    @Test
    void makesATimeThatOccursTwiceTheEarlierOneAndSaysSo() {
        ZoneOffsetTransition overlap = nextOverlapInLondon();
        String local = overlap.getDateTimeAfter().plusMinutes(10).toString();
        String id = schedule(SamplePerson.CARLA, local, "Europe/London")
                .statusCode(201)
                .body(
                        "scheduledTime",
                        equalTo(overlap.getInstant().minusSeconds(3000).toString()))
                .body("message", containsString("in Europe/London (UTC+01:00)"))
                .body("warnings", hasSize(1))
                .body("warnings[0]", containsString("scheduled_time occurs twice in Europe/London"))
                .extract()
                .path("interview.id");
        as(SamplePerson.CARLA)
                .body(Map.of("scheduled_time", local + ":00Z[Europe/London]", "reason", "The later one"))
                .post(ADMINS + "/" + id + "/reschedule")
                .then()
                .statusCode(200)
                .body(
                        "interview.scheduled_time",
                        equalTo(overlap.getInstant().plusSeconds(600).toString()))
                .body("warnings", hasSize(0));
    }

    @Test
    void isOneOfThoseThatAreOffered() {
        List<String> offered = as(SamplePerson.CARLA)
                .get(SCHEDULE + "/time-zones")
                .then()
                .statusCode(200)
                .extract()
                .path("time_zones");
        assertTrue(offered.containsAll(List.of("UTC", "Asia/Manila", "Europe/London")));
        as(SamplePerson.ANNA).get(SCHEDULE + "/time-zones").then().statusCode(403);
    }

    @Test
    void isRefusedWhereBrowsersHaveNoName() {
        schedule(SamplePerson.CARLA, noon().toString(), "+05:30")
                .statusCode(400)
                .body("violations[0].field", equalTo("time_zone"))
                .body("error", containsString("name a place instead"));
    }

    private ValidatableResponse schedule(SamplePerson admin, String time, String zone) {
        Map<String, Object> body =
                new HashMap<>(body(requests.approved(SamplePerson.ANNA, UUID.randomUUID()), Instant.EPOCH));
        body.put("scheduled_time", time);
        body.put("time_zone", zone);
        return as(admin).body(body).post(SCHEDULE).then();
    }

    private static ZoneOffsetTransition nextOverlapInLondon() {
        ZoneOffsetTransition change = ZoneId.of("Europe/London").getRules().nextTransition(Instant.now());
        return change.isOverlap()
                ? change
                : ZoneId.of("Europe/London").getRules().nextTransition(change.getInstant());
    }
}
