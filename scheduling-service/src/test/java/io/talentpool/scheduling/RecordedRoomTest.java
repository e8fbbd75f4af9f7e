package io.talentpool.scheduling;

import static io.restassured.RestAssured.given;
import static io.talentpool.embedded.testing.Patience.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.talentpool.embedded.people.SamplePerson;

/** Where an operator has turned recording on, nobody enters a room without having been told. The service is started once more for this. */
@QuarkusTest
@TestProfile(RecordedRoomTest.RecordingIsOn.class)
@Tag("exhaustive")
class RecordedRoomTest extends SchedulingTest {

    public static final class RecordingIsOn implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("talent-pool.rooms.recording", "true");
        }
    }

    private static final Pattern CONSENT = Pattern.compile("<a href=\"([^\"]+)\">I agree: enter the room</a>");

    @Test
    void aPersonalLinkLeadsInAfterItsVisitorHasAgreed() {
        URI link = linkOf(open());

        String page = opened(link)
                .statusCode(200)
                .contentType("text/html")
                .header("Location", nullValue())
                .header("Cache-Control", equalTo("no-store"))
                .header("Referrer-Policy", equalTo("no-referrer"))
                .body(allOf(
                        containsString("This interview is recorded"),
                        containsString("Enter only if you agree to that"),
                        not(containsString("<script"))))
                .extract()
                .asString();

        Matcher consent = CONSENT.matcher(page);
        assertTrue(consent.find(), page);
        String agreed = consent.group(1).replace("&amp;", "&");
        assertTrue(agreed.startsWith("?"), agreed);
        String room = opened(URI.create(link.toString().replaceFirst("\\?.*", "") + agreed))
                .statusCode(303)
                .extract()
                .header("Location");
        assertTrue(room.contains("/interview-") && room.contains("t="), "no way into the room");
    }

    @Test
    void consentIsNotToBeHadByMeansOfAnythingElse() {
        URI link = linkOf(open());

        for (String told : new String[] {"", "false", "TRUE", "1", "true%20"}) {
            opened(URI.create(link + "&told=" + told))
                    .statusCode(200)
                    .body(containsString("This interview is recorded"));
        }
        opened(URI.create(link.toString().replaceAll("key=..", "key=xx") + "&told=true"))
                .statusCode(404)
                .body(not(containsString("recorded")));
        opened(URI.create(link.toString().replaceAll("key=.*", "told=true"))).statusCode(404);
    }

    @Test
    void aRoomThatIsNotOpenYetSaysSoFirst() {
        URI link = linkOf(scheduledFor(SamplePerson.JONAS, freeSlot()));

        for (URI address : new URI[] {link, URI.create(link + "&told=true")}) {
            opened(address).statusCode(200).body(containsString("Your interview has not started yet"));
        }
    }

    @Test
    void bothSidesAreToldWithTheirLinksIntoTheRoomAndDailyRecords() {
        String id = open();

        as(SamplePerson.JONAS)
                .post(CLIENTS + "/" + id + "/join")
                .then()
                .statusCode(200)
                .body("recorded", equalTo(true));
        await().untilAsserted(() -> room(id).body("config.enable_recording", equalTo("cloud")));
    }

    private String open() {
        String id = scheduledFor(SamplePerson.JONAS, freeSlot());
        requests.opens(id, SamplePerson.JONAS);
        return id;
    }

    private URI linkOf(String id) {
        return URI.create(as(SamplePerson.JONAS)
                .get(CLIENTS + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .path("interview.daily_co_room_url"));
    }

    private static ValidatableResponse opened(URI link) {
        return given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .header("Accept", "text/html")
                .get(link.getRawPath() + "?" + link.getRawQuery())
                .then();
    }
}
