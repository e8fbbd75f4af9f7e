package io.talentpool.embedded.daily;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import io.talentpool.embedded.daily.StandInClient.Answer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.SignedJWT;

/** Personal links, the door of a room, and what the API tells afterwards of who was inside. */
class RoomVisitTest {

    private static final String ROOM = "interview-1";
    private static final long OPENS = Instant.parse("2026-12-01T08:45:00Z").getEpochSecond();
    private static final long CLOSES = Instant.parse("2026-12-01T11:00:00Z").getEpochSecond();

    private final MovableClock clock = new MovableClock(Instant.parse("2026-12-01T09:00:00Z"));
    private DailyStandIn standIn;
    private StandInClient daily;
    private String roomUrl;

    @BeforeEach
    void start() {
        standIn = DailyStandIn.start(DailyStandInConfig.forTests(), clock);
        daily = new StandInClient(standIn);
        roomUrl = daily.createRoom(
                        ROOM,
                        new JsonObject().put("nbf", OPENS).put("exp", CLOSES).put("max_participants", 2))
                .json()
                .getString("url");
    }

    @AfterEach
    void stop() {
        standIn.close();
    }

    @Nested
    class AToken {

        @Test
        void isSignedWithTheKeyAndCarriesDailysShortClaims() throws ParseException, JOSEException {
            SignedJWT token = SignedJWT.parse(daily.token(new JsonObject()
                    .put("room_name", ROOM)
                    .put("user_name", "Host")
                    .put("user_id", "host-1")
                    .put("is_owner", true)
                    .put("nbf", OPENS)
                    .put("exp", CLOSES)));

            assertTrue(token.verify(new MACVerifier(DailyStandInConfig.SAMPLE_API_KEY)));
            Map<String, Object> claims = token.getPayload().toJSONObject();
            claims.remove("d");
            assertEquals(
                    Map.of(
                            "r",
                            ROOM,
                            "u",
                            "Host",
                            "ud",
                            "host-1",
                            "o",
                            true,
                            "nbf",
                            OPENS,
                            "exp",
                            CLOSES,
                            "iat",
                            clock.epochSecond()),
                    claims);
        }

        @Test
        void isRefusedForALongUserId() {
            assertRefused(new JsonObject().put("user_id", "x".repeat(37)));
        }

        @Test
        void isRefusedForThePast() {
            assertRefused(new JsonObject().put("exp", clock.epochSecond() - 1));
        }

        private void assertRefused(JsonObject properties) {
            Answer answer = daily.post("/meeting-tokens", new JsonObject().put("properties", properties));

            assertEquals(400, answer.status());
            assertEquals("invalid-request-error", answer.error());
        }
    }

    @Nested
    class TheDoor {

        @Test
        void opensForAPersonalLinkAndSaysWhoYouAre() {
            Answer page = daily.page(link("Anna", false));

            assertEquals(200, page.status());
            assertTrue(page.text().contains("data-state=\"admitted\" data-role=\"participant\""));
            assertTrue(page.text().contains("You are Anna, participant of this meeting."));
            assertTrue(page.text().contains("Tue 1 Dec 2026, 08:45:00 – 11:00:00 UTC"));
        }

        @Test
        void staysClosedWithoutALink() {
            assertClosed(daily.page(roomUrl), "This room is private");
        }

        @Test
        void staysClosedForALinkToAnotherRoom() {
            String token = daily.token(new JsonObject().put("room_name", "interview-2"));

            assertClosed(daily.page(roomUrl + "?t=" + token), "not valid for this room");
        }

        @Test
        void staysClosedForAForgedLink() {
            assertClosed(daily.page(link("Anna", true) + "x"), "not valid for this room");
        }

        @Test
        void staysClosedBeforeTheTimeAndSaysWhenItOpens() {
            String tooEarly = daily.token(new JsonObject()
                    .put("room_name", ROOM)
                    .put("nbf", CLOSES - 60)
                    .put("exp", CLOSES));

            assertClosed(daily.page(roomUrl + "?t=" + tooEarly), "opens at Tue 1 Dec 2026, 10:59:00 UTC");
        }

        @Test
        void staysClosedAfterTheTimeAndSaysWhenItClosed() {
            String link = link("Anna", false);
            clock.advance(Duration.ofHours(3));

            assertClosed(daily.page(link), "closed at Tue 1 Dec 2026, 11:00:00 UTC");
        }

        @Test
        void staysClosedWhenTheRoomIsFull() {
            enter("Anna", false);
            enter("Host", true);

            assertClosed(daily.page(link("Ben", false)), "The room is full.");
        }

        @Test
        void isNotThereForARoomThatIsNot() {
            Answer page = daily.page(roomUrl + "-gone?t=x");

            assertEquals(404, page.status());
            assertTrue(page.text().contains("There is no such room"));
        }

        @Test
        void showsANameAsTextWhateverItContains() {
            Answer page = daily.page(link("<b>{{action}}</b>", false));

            assertTrue(page.text().contains("You are &lt;b&gt;{{action}}&lt;/b&gt;,"));
        }

        private void assertClosed(Answer page, String reason) {
            assertEquals(403, page.status());
            assertTrue(page.text().contains("data-state=\"refused\""));
            assertTrue(page.text().contains(reason), page.text());
            assertFalse(page.text().contains("Enter the room"));
        }
    }

    @Nested
    class AMeeting {

        @Test
        void showsWhoIsInside() {
            Answer inside = enter("Host", true);

            assertTrue(inside.text().contains("data-state=\"inside\" data-role=\"host\""));
            assertTrue(daily.page(link("Anna", false)).text().contains("<li>Host <small>host, since"));
            JsonArray presence = daily.get("/presence").json().getJsonArray(ROOM);
            assertEquals(1, presence.size());
            assertEquals("Host", presence.getJsonObject(0).getString("userName"));
        }

        @Test
        void isReportedWithItsParticipants() {
            Answer host = enter("Host", true);
            clock.advance(Duration.ofMinutes(1));
            Answer anna = enter("Anna", false);
            clock.advance(Duration.ofMinutes(30));
            leave(host);
            leave(anna);
            clock.advance(Duration.ofMinutes(5));

            JsonObject answer = daily.get("/meetings?room=" + ROOM).json();

            assertEquals(1, answer.getInteger("total_count"));
            JsonObject meeting = answer.getJsonArray("data").getJsonObject(0);
            assertEquals(false, meeting.getBoolean("ongoing"));
            assertEquals(31 * 60, meeting.getInteger("duration"));
            assertEquals(2, meeting.getInteger("max_participants"));
            assertEquals(31 * 60, participant(meeting, 0).getInteger("duration"));
            assertEquals("Anna", participant(meeting, 1).getString("user_name"));
            assertEquals(30 * 60, participant(meeting, 1).getInteger("duration"));
            assertEquals(0, daily.get("/meetings?room=other").json().getInteger("total_count"));
            assertEquals(0, daily.get("/meetings?ongoing=true").json().getInteger("total_count"));
        }

        @Test
        void endsForEverybodyWhenTheRoomIsDeleted() {
            enter("Host", true);

            daily.delete("/rooms/" + ROOM);

            assertEquals(new JsonObject(), daily.get("/presence").json());
        }

        private JsonObject participant(JsonObject meeting, int index) {
            return meeting.getJsonArray("participants").getJsonObject(index);
        }

        private void leave(Answer inside) {
            String query = inside.finalUrl().substring(inside.finalUrl().indexOf('?') + 1);
            assertEquals(200, daily.press(roomUrl, "leave", query).status());
        }
    }

    private Answer enter(String name, boolean owner) {
        return daily.press(roomUrl, "enter", "t=" + token(name, owner));
    }

    private String link(String name, boolean owner) {
        return roomUrl + "?t=" + token(name, owner);
    }

    private String token(String name, boolean owner) {
        return daily.token(new JsonObject()
                .put("room_name", ROOM)
                .put("user_name", name)
                .put("is_owner", owner)
                .put("nbf", OPENS)
                .put("exp", CLOSES));
    }
}
