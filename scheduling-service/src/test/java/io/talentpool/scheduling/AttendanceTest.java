package io.talentpool.scheduling;

import static io.restassured.RestAssured.given;
import static io.talentpool.embedded.testing.Patience.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.embedded.testing.Patience;
import io.talentpool.embedded.testing.SuperuserSql;
import io.talentpool.scheduling.room.DailyWebhooks;
import io.talentpool.support.schema.Schema;

/** What becomes of an interview for who was really in its room: told by Daily at once, or asked for afterwards. */
@QuarkusTest
class AttendanceTest extends SchedulingTest {

    @Inject
    Schema schema;

    @Inject
    SharedJobs jobs;

    @Inject
    DailyWebhooks webhooks;

    @Inject
    Clock clock;

    @ConfigProperty(name = "daily.webhook-secret")
    String secret;

    @Nested
    class TheSweep {

        @Test
        void completesAnInterviewInWhichBothSidesMet() {
            Room room = open(goingOn());
            Visit client = room.enter("client-" + SamplePerson.BEN.clientUserId());
            Visit candidate = room.enter("candidate-" + UUID.randomUUID());
            awaitThatTheyHaveMet();
            client.leave();
            candidate.leave();
            askNow(room);
            await().untilAsserted(() -> interview(room.interview())
                    .body("interview.status", equalTo("completed"))
                    .body("interview.attention", nullValue()));
        }

        @Test
        void asksAnAdminToLookWhenOneSideWasMissing() {
            Room room = open(goingOn());
            room.enter("client-" + SamplePerson.BEN.clientUserId()).leave();
            room.enter("host-" + SamplePerson.CARLA.subject()).leave();
            askNow(room);
            await().untilAsserted(() -> interview(room.interview())
                    .body("interview.status", equalTo("scheduled"))
                    .body("interview.attention", equalTo("candidate_absent")));
            as(SamplePerson.CARLA)
                    .get(ADMINS + "?attention=candidate_absent&limit=100")
                    .then()
                    .body("interviews.id", hasItem(room.interview()));
        }

        @Test
        void asksAgainAsLongAsSomebodyIsInside() {
            Room room = open(goingOn());
            room.enter("client-" + SamplePerson.BEN.clientUserId());
            askNow(room);
            await().until(() -> SuperuserSql.query(
                            "select attendance_due_at > now() from scheduled_interviews where id = '%s'"
                                    .formatted(room.interview()))
                    .get(0)
                    .get(0)
                    .equals("t"));
            interview(room.interview())
                    .body("interview.status", equalTo("scheduled"))
                    .body("interview.attention", nullValue());
        }
    }

    @Nested
    class OurWebhook {

        @Test
        void completesAnInterviewAsSoonAsTheLastOneHasLeft() {
            String ours = "http://localhost:%d/api/webhooks/daily".formatted(RestAssured.port);
            new WebhookRegistration(schema, jobs, webhooks, Optional.of(ours), Optional.of(secret), clock)
                    .register()
                    .await()
                    .atMost(Patience.LIMIT);
            try {
                Room room = open(goingOn());
                Visit client = room.enter("client-" + SamplePerson.BEN.clientUserId());
                Visit candidate = room.enter("candidate-x");
                awaitThatTheyHaveMet();
                candidate.leave();
                client.leave();
                await().untilAsserted(() -> interview(room.interview()).body("interview.status", equalTo("completed")));
            } finally {
                String uuid =
                        atDaily().get(daily + "/webhooks").then().extract().path("[0].uuid");
                atDaily().delete(daily + "/webhooks/" + uuid).then().statusCode(200);
            }
        }
    }

    /** For as long as these tests are set to ask for; Daily's record of a meeting counts in whole seconds. */
    private static void awaitThatTheyHaveMet() {
        long met = Instant.now().getEpochSecond();
        await().until(() -> Instant.now().getEpochSecond() > met + 2);
    }

    /** An interview of this hour, of which a client has one at a time: those of other tests are out of the way. */
    private String goingOn() {
        String id = scheduledFor(SamplePerson.BEN, freeSlot());
        SuperuserSql.execute("""
                update scheduled_interviews set status = 'cancelled'
                where client_user_id = '%s' and status = 'scheduled'
                    and scheduled_time between now() - interval '5 hours' and now() + interval '5 hours'
                """.formatted(SamplePerson.BEN.clientUserId()));
        SuperuserSql.execute(
                "update scheduled_interviews set scheduled_time = now() - interval '1 minute' where id = '%s'"
                        .formatted(id));
        return id;
    }

    private static void askNow(Room room) {
        SuperuserSql.execute("update scheduled_interviews set attendance_due_at = now() where id = '%s'"
                .formatted(room.interview()));
    }

    /** Opens the room of an interview that has begun by a trick, for which Daily's clock is not ours to move. */
    private Room open(String interview) {
        long now = Instant.now().getEpochSecond();
        String url = atDaily()
                .body(Map.of("properties", Map.of("nbf", now - 60, "exp", now + 3_600)))
                .post(daily + "/rooms/interview-" + interview)
                .then()
                .statusCode(200)
                .extract()
                .path("url");
        return new Room(interview, url);
    }

    private final class Room {

        private final String interview;
        private final String url;

        private Room(String interview, String url) {
            this.interview = interview;
            this.url = url;
        }

        String interview() {
            return interview;
        }

        /** Comes in with a link of their own; Daily takes 36 characters of who they are. */
        Visit enter(String user) {
            String token = atDaily()
                    .body(Map.of(
                            "properties",
                            Map.of(
                                    "room_name",
                                    "interview-" + interview,
                                    "user_id",
                                    user.substring(0, Math.min(36, user.length())))))
                    .post(daily + "/meeting-tokens")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("token");
            String inside = press(url + "/enter?t=" + token);
            return new Visit(url, token, inside.replaceFirst(".*stay=", ""));
        }
    }

    private record Visit(String url, String token, String stay) {

        void leave() {
            press("%s/leave?t=%s&stay=%s".formatted(url, token, stay));
        }
    }

    private static String press(String button) {
        return given().redirects()
                .follow(false)
                .post(button)
                .then()
                .statusCode(303)
                .extract()
                .header("location");
    }

    private RequestSpecification atDaily() {
        return given().auth().oauth2(dailyKey).contentType(ContentType.JSON);
    }
}
