package io.talentpool.request;

import static io.talentpool.embedded.testing.Patience.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.embedded.testing.EventTopic;
import io.talentpool.embedded.testing.Patience;
import io.talentpool.embedded.testing.SuperuserSql;

/** A request follows what becomes of its interviews (R9). */
@QuarkusTest
class FollowInterviewsTest extends RunningService {

    @Inject
    FollowInterviews followInterviews;

    private static final String BEHIND = "talent_pool_events_behind";

    private final InterviewOfARequest a = InterviewOfARequest.unknownSoFar();
    private final InterviewOfARequest b = InterviewOfARequest.unknownSoFar();

    @Test
    void isScheduledOnceWhateverIsRepeatedOnTheTopic() {
        String id = pending(SamplePerson.ANNA);
        try (EventTopic topic = EventTopic.follow(broker, TOPIC)) {
            for (int i = 0; i < 3; i++) {
                a.at(1, "scheduled").publish(broker, id);
            }
            topic.awaitEvent("io.talentpool.interview-request.scheduled.v1", id);
            request(id).body("request.status", equalTo("scheduled")).body("request.version", equalTo(2));
        }
    }

    @Test
    void isNotHeldUpByARecordThatIsNoEvent() {
        EventTopic.publish(broker, InterviewOfARequest.TOPIC, "x", Map.of("ce_type", "nonsense"), "not json");
        try (EventTopic deadLetters = EventTopic.follow(broker, InterviewOfARequest.TOPIC + ".dead-letter")) {
            EventTopic.Event letter = deadLetters.awaitKey("x");
            assertEquals("nonsense", letter.header("ce_type"));
            assertEquals(InterviewOfARequest.TOPIC, letter.header("dead-letter-topic"));
            assertEquals("a header or its JSON is malformed", letter.header("dead-letter-reason"));
        }
        isScheduledOnceWhateverIsRepeatedOnTheTopic();
        assertTrue(metric("talent_pool_events_dead_letters_total") >= 1);
    }

    @Test
    void tellsHowManyEventsItHasYetToFollow() {
        String id = pending(SamplePerson.ANNA);
        await().until(() -> metric(BEHIND) == 0);
        SuperuserSql.whileHolding("lock table interview_request_inbox in access exclusive mode", () -> {
            for (int i = 0; i < 20; i++) {
                a.at(1, "scheduled").publish(broker, id);
            }
            await().until(() -> metric(BEHIND) == 20);
        });
        await().until(() -> metric(BEHIND) == 0);
    }

    @Test
    void passesOverWhatMeansNothingToItWithoutATransaction() {
        String id = pending(SamplePerson.ANNA);
        SuperuserSql.whileHolding(
                "lock table interview_request_inbox in access exclusive mode",
                () -> assertTimeoutPreemptively(Patience.LIMIT, () -> {
                    follow(id, a.at(2, "room-ready"));
                    follow(id, a.at(3, "rescheduled"));
                    follow(id, a.at(4, "link-revoked"));
                }));
        assertEquals(
                0,
                SuperuserSql.number(
                        "select count(*) from interview_request_inbox where aggregateid = '%s'".formatted(a.id())));
        follow(id, a.at(1, "scheduled")); // older, and news all the same
        request(id).body("request.status", equalTo("scheduled")).body("request.version", equalTo(2));
    }

    @Test
    void takesATypeThatItDoesNotKnowByItsStatus() {
        String id = pending(SamplePerson.ANNA);
        follow(id, a.at(1, "scheduled"));
        follow(id, a.at(2, "room-ready-some-day"));
        assertEquals(
                2,
                SuperuserSql.number(
                        "select version from interview_request_inbox where aggregateid = '%s'".formatted(a.id())));
    }

    @Test
    void isApprovedAgainWhenItsInterviewIsCancelledOrMissed() {
        for (String end : new String[] {"cancelled", "no_show"}) {
            String id = pending(SamplePerson.ANNA);
            InterviewOfARequest interview = InterviewOfARequest.unknownSoFar();
            follow(id, interview.at(1, "scheduled"));
            follow(id, interview.at(2, end));
            request(id).body("request.status", equalTo("approved")).body("request.version", equalTo(3));
            as(SamplePerson.CARLA)
                    .get(REQUESTS + "/" + id + "/history")
                    .then()
                    .body(
                            "events.type",
                            contains(
                                    "interview-request.created",
                                    "interview-request.scheduled",
                                    "interview-request.reopened"))
                    .body("events.actor.type", contains("client", "system", "system"));
            follow(id, InterviewOfARequest.unknownSoFar().at(1, "scheduled"));
            request(id).body("request.status", equalTo("scheduled"));
        }
    }

    @Test
    void isScheduledAgainWhenItsInterviewIsReinstated() {
        String id = pending(SamplePerson.ANNA);
        follow(id, a.at(1, "scheduled"));
        follow(id, a.at(2, "cancelled"));
        follow(id, a.at(3, "scheduled"));
        request(id).body("request.status", equalTo("scheduled")).body("request.version", equalTo(4));
    }

    @Test
    void followsACorrectionOfWhatBecameOfItsInterview() {
        String id = pending(SamplePerson.ANNA);
        follow(id, a.at(1, "scheduled"));
        follow(id, a.at(2, "completed"));
        follow(id, a.at(3, "no_show")); // it never took place: another one may be arranged
        request(id).body("request.status", equalTo("approved"));
        follow(id, a.at(4, "completed")); // it did after all
        request(id).body("request.status", equalTo("scheduled"));
    }

    @Test
    void staysScheduledWhileItsInterviewIsMovedAndHeld() {
        String id = pending(SamplePerson.ANNA);
        follow(id, a.at(1, "scheduled"));
        follow(id, a.at(2, "scheduled"));
        follow(id, a.at(3, "completed"));
        request(id).body("request.status", equalTo("scheduled")).body("request.version", equalTo(2));
    }

    @Test
    void isWithdrawnWhenTheClientHasAskedAgainMeanwhile() {
        UUID candidate = gateway.knows("Ada");
        String first = ask(SamplePerson.ANNA, candidate).extract().path("request.id");
        follow(first, a.at(1, "scheduled"));
        String second =
                ask(SamplePerson.ANNA, candidate).statusCode(201).extract().path("request.id");
        follow(first, a.at(2, "cancelled"));
        request(first)
                .body("request.status", equalTo("withdrawn"))
                .body("request.status_reason", containsString("newer request"));
        request(second).body("request.status", equalTo("pending"));
        follow(first, a.at(3, "scheduled")); // reinstated: scheduling-service hears of the withdrawal and cancels
        request(first).body("request.status", equalTo("withdrawn"));
    }

    @Test
    void staysWithdrawnOrRejectedWhateverIsScheduled() {
        String withdrawn = pending(SamplePerson.ANNA);
        withdraw(SamplePerson.ANNA, withdrawn).statusCode(200);
        follow(withdrawn, a.at(1, "scheduled"));
        follow(withdrawn, a.at(2, "cancelled"));
        request(withdrawn).body("request.status", equalTo("withdrawn")).body("request.version", equalTo(2));

        String rejected = pending(SamplePerson.ANNA);
        reject(rejected, "Not available").statusCode(200);
        follow(rejected, b.at(1, "scheduled"));
        request(rejected)
                .body("request.status", equalTo("rejected"))
                .body("request.status_reason", equalTo("Not available"));
    }

    @Test
    void leavesTheInterviewOfAnUnknownRequestAlone() {
        String unknown = UUID.randomUUID().toString();
        follow(unknown, a.at(1, "scheduled"));
        follow(unknown, a.at(2, "cancelled"));
        as(SamplePerson.CARLA).get(REQUESTS + "/" + unknown).then().statusCode(404);
    }

    @Test
    void isNotDecidedAboutWhileItIsScheduled() {
        String id = pending(SamplePerson.ANNA);
        follow(id, a.at(1, "scheduled"));
        withdraw(SamplePerson.ANNA, id)
                .statusCode(409)
                .body("current_status", equalTo("scheduled"))
                .body("error", containsString("cancel its interview"))
                .body("allowed", notNullValue());
        approve(id).statusCode(409);
        reject(id, "No").statusCode(409);
    }

    private void follow(String request, InterviewOfARequest.Change change) {
        change.reach(followInterviews, request);
    }

    private ValidatableResponse request(String id) {
        return as(SamplePerson.ANNA).get(REQUEST + "/" + id).then().statusCode(200);
    }
}
