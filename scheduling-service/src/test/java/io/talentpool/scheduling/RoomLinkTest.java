package io.talentpool.scheduling;

import static io.restassured.RestAssured.given;
import static io.talentpool.embedded.testing.Patience.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.embedded.testing.EventTopic;
import io.talentpool.embedded.testing.SuperuserSql;

/** A client's personal link, as a browser opens it: no token, no script, redirects not followed. */
@QuarkusTest
class RoomLinkTest extends SchedulingTest {

    @Nested
    class WhileTheRoomIsOpen {

        @Test
        void leadsIntoTheRoomWithoutATokenOfOurs() {
            Instant soon = Instant.now().plus(5, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS);
            String link = linkOf(SamplePerson.KEMI, scheduledFor(SamplePerson.KEMI, soon));

            String room = opened(link)
                    .statusCode(303)
                    .header("Cache-Control", equalTo("no-store"))
                    .header("Referrer-Policy", equalTo("no-referrer"))
                    .extract()
                    .header("Location");

            given().get(room).then().statusCode(200).body(containsString("Client"));
        }

        @Test
        void opensNoOtherInterviewAndNoneOfAnotherClient() {
            String mine = open(SamplePerson.JONAS);
            String link = linkOf(SamplePerson.JONAS, mine);
            String myOther = scheduledFor(SamplePerson.JONAS, freeSlot());
            String others = scheduledFor(SamplePerson.BEN, freeSlot());

            for (String wrong : List.of(
                    link.replace(mine, myOther),
                    link.replace(mine, others),
                    link.replace(mine, UUID.randomUUID().toString()),
                    link.replace(mine, "nothing"),
                    link.replaceAll("[?]key=.*", ""),
                    link.replaceAll("key=.*", "key="),
                    link.replaceAll("key=..", "key=xx"))) {
                opened(wrong)
                        .statusCode(404)
                        .contentType("text/html")
                        .body(containsString("This link does not work"))
                        .header("Location", nullValue());
            }
        }

        @Test
        void keepsWhoTriesKeysWaiting() {
            String mine = open(SamplePerson.JONAS);
            String link = linkOf(SamplePerson.JONAS, mine);
            String wrong = link.replaceAll("key=..", "key=xx");

            await().pollInterval(Duration.ofMillis(1))
                    .until(() -> from("192.0.2.9", wrong).statusCode() == 429);

            from("192.0.2.9", wrong)
                    .then()
                    .contentType("text/html")
                    .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                    .body(containsString("Too many links were tried"));
            from("192.0.2.9", link).then().statusCode(303);
            from("192.0.2.10", wrong).then().statusCode(404);
        }

        private Response from(String address, String link) {
            return given().redirects()
                    .follow(false)
                    .header("X-Forwarded-For", address)
                    .get(path(link));
        }

        @Test
        void isNotUsedUpByScannersThatLookAtIt() {
            String link = linkOf(SamplePerson.JONAS, open(SamplePerson.JONAS));

            given().redirects()
                    .follow(false)
                    .head(path(link))
                    .then()
                    .statusCode(200)
                    .header("Location", nullValue());
            given().redirects()
                    .follow(false)
                    .header("Sec-Purpose", "prefetch;prerender")
                    .get(path(link))
                    .then()
                    .statusCode(403)
                    .header("Location", nullValue());
            for (int i = 0; i < 30; i++) {
                opened(link).statusCode(303);
            }
        }

        @Test
        void waitsForTheVideoServiceWithAPage() {
            String link = linkOf(SamplePerson.JONAS, open(SamplePerson.JONAS));
            faults(Map.of("fail_next", 5));

            opened(link)
                    .statusCode(503)
                    .header("Retry-After", equalTo("5"))
                    .body(containsString("The room is being prepared"));

            faults(Map.of());
        }
    }

    @Nested
    class WhileTheRoomIsClosed {

        @Test
        void saysInTheClientsZoneWhenItOpens() {
            String id = scheduledFor(SamplePerson.JONAS, freeSlot());
            requests.begins(id, Instant.parse("2035-07-02T06:30:00Z"));

            opened(linkOf(SamplePerson.JONAS, id))
                    .statusCode(200)
                    .contentType("text/html")
                    .header("Location", nullValue())
                    .body(containsString("Your interview has not started yet"))
                    .body(containsString("Monday, 2 July 2035 at 08:30</time> (Europe/Berlin, UTC+02:00)"))
                    .body(containsString("08:15</time>"));
        }

        @Test
        void saysThatItIsOver() {
            String id = scheduledFor(SamplePerson.JONAS, freeSlot());
            requests.begins(id);

            opened(linkOf(SamplePerson.JONAS, id)).statusCode(200).body(containsString("This interview is over"));
        }

        @Test
        void saysThatItIsCancelledAndWorksAgainWhenItIsReinstated() {
            String id = scheduledFor(SamplePerson.JONAS, freeSlot());
            String link = linkOf(SamplePerson.JONAS, id);
            command(id, "cancel", Map.of("reason", "Ill"));

            opened(link).statusCode(200).body(containsString("This interview is cancelled"));

            command(id, "reinstate", Map.of());
            opened(link).statusCode(200).body(containsString("not started yet"));
        }

        @Test
        void saysTheNewTimeOfOneThatIsMoved() {
            String id = open(SamplePerson.JONAS);
            String link = linkOf(SamplePerson.JONAS, id);
            Instant moved = Instant.now().plus(90, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
            command(id, "reschedule", Map.of("scheduled_time", moved.toString(), "reason", "Ill"));

            opened(link).statusCode(200).body(containsString("<time datetime=\"%s\">".formatted(moved)));
        }

        @Test
        void allowsThePageNothingButItsOwnStyle() {
            Response page = given().redirects()
                    .follow(false)
                    .get(path(linkOf(SamplePerson.JONAS, scheduledFor(SamplePerson.JONAS, freeSlot()))));

            assertEquals(1, page.headers().getList("Content-Security-Policy").size());
            assertTrue(page.header("Content-Security-Policy").startsWith("default-src 'none'; style-src 'sha256-"));
            assertEquals("no-store", page.header("Cache-Control"));
            assertEquals("no-referrer", page.header("Referrer-Policy"));
            assertFalse(page.asString().contains("<script"));
            assertFalse(page.asString().contains("Maya"));
        }
    }

    @Nested
    class AnAdmin {

        @Test
        void revokesALinkAndTheClientHasAnother() {
            String id = open(SamplePerson.JONAS);
            String before = linkOf(SamplePerson.JONAS, id);
            int version = interview(id).extract().path("interview.version");

            as(SamplePerson.CARLA)
                    .header("If-Match", "\"" + version + "\"")
                    .body(Map.of("reason", "Passed on"))
                    .post(ADMINS + "/" + id + "/revoke-link")
                    .then()
                    .statusCode(200)
                    .body("interview.version", equalTo(version + 1));

            opened(before).statusCode(404);
            String after = linkOf(SamplePerson.JONAS, id);
            assertNotEquals(before, after);
            opened(after).statusCode(303);
            try (EventTopic topic = EventTopic.follow(broker, TOPIC)) {
                topic.awaitEvent("io.talentpool.scheduled-interview.link-revoked.v1", id);
                topic.about(id).forEach(event -> assertFalse(event.value().contains("key=")));
            }
        }

        @Test
        void revokesOnlyWhatThereIsAndWhatTheySaw() {
            String id = scheduledFor(SamplePerson.JONAS, freeSlot());
            as(SamplePerson.CARLA)
                    .header("If-Match", "\"77\"")
                    .post(ADMINS + "/" + id + "/revoke-link")
                    .then()
                    .statusCode(412);
            as(SamplePerson.CARLA)
                    .post(ADMINS + "/" + UUID.randomUUID() + "/revoke-link")
                    .then()
                    .statusCode(404);
            as(SamplePerson.JONAS)
                    .post(ADMINS + "/" + id + "/revoke-link")
                    .then()
                    .statusCode(403);
        }

        @Test
        void readsTheRoomsOwnAddressAndNoLink() {
            String id = scheduledFor(SamplePerson.JONAS, freeSlot());
            interview(id)
                    .body("interview.daily_co_room_url", containsString("/interview-" + id))
                    .body("interview.daily_co_room_url", not(containsString("key=")));
            as(SamplePerson.CARLA).get(ADMINS + "?limit=100").then().body(not(containsString("key=")));
        }
    }

    @Nested
    class ItsSignature {

        @Test
        void standsInNoTrace() {
            String id = open(SamplePerson.JONAS);
            String link = linkOf(SamplePerson.JONAS, id);
            opened(link).statusCode(303);

            await().untilAsserted(() ->
                    assertFalse(RecordedSpans.with("/scheduled/room/" + id).isEmpty()));
            assertEquals(List.of(), RecordedSpans.with(link.replaceAll(".*key=", "")));
        }

        @Test
        void standsInNoTable() {
            String id = open(SamplePerson.JONAS);
            String signature = linkOf(SamplePerson.JONAS, id).replaceAll(".*key=", "");

            for (String table : List.of("scheduled_interviews", "scheduled_interview_events")) {
                assertEquals(
                        0,
                        SuperuserSql.number("select count(*) from %s as row where row::text like '%%%s%%'"
                                .formatted(table, signature.replace("_", "\\_"))));
            }
        }
    }

    @Nested
    class AClient {

        @Test
        void readsTheirLinkWhereverAnInterviewIsAnswered() {
            String id = scheduledFor(SamplePerson.JONAS, freeSlot());
            String link = linkOf(SamplePerson.JONAS, id);

            assertTrue(link.startsWith("http://localhost:8080/api/client/interviews/scheduled/room/" + id + "?key="));
            assertEquals(
                    link,
                    as(SamplePerson.JONAS)
                            .get(CLIENTS + "?limit=100")
                            .then()
                            .extract()
                            .path("interviews.find { it.id == '%s' }.daily_co_room_url".formatted(id)));
            as(SamplePerson.JONAS)
                    .body(Map.of("reason", "Ill"))
                    .post(CLIENTS + "/" + id + "/cancel")
                    .then()
                    .statusCode(200)
                    .body("interview.daily_co_room_url", equalTo(link))
                    .body("interview.daily_co_room_address", startsWith("http"));
        }
    }

    private String open(SamplePerson client) {
        String id = scheduledFor(client, freeSlot());
        requests.opens(id, client);
        return id;
    }

    private String linkOf(SamplePerson client, String id) {
        return as(client)
                .get(CLIENTS + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .path("interview.daily_co_room_url");
    }

    private void command(String id, String command, Map<String, Object> body) {
        as(SamplePerson.CARLA)
                .body(body)
                .post(ADMINS + "/" + id + "/" + command)
                .then()
                .statusCode(200);
    }

    /** As the edge passes it on. */
    private static String path(String link) {
        URI uri = URI.create(link);
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    private static ValidatableResponse opened(String link) {
        return given().redirects()
                .follow(false)
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .get(path(link))
                .then();
    }
}
