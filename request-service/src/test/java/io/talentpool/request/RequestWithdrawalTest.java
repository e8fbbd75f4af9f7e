package io.talentpool.request;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.embedded.testing.EventTopic;
import io.talentpool.embedded.testing.TestTokens;

/** A client no longer wants what they asked for, an admin takes an approval back. */
@QuarkusTest
class RequestWithdrawalTest extends RunningService {

    @Test
    void withdrawsAPendingRequestWithoutAReason() {
        String id = pending(SamplePerson.ANNA);
        withdraw(SamplePerson.ANNA, id)
                .statusCode(200)
                .body("request.status", equalTo("withdrawn"))
                .body("request.status_reason", nullValue())
                .body("request.version", equalTo(2));
    }

    @Test
    void withdrawsAnApprovedRequestWithAReasonThatOthersHear() {
        String id = pending(SamplePerson.ANNA);
        approve(id).statusCode(200);
        withdraw(id, "  We hired somebody \uD83D\uDE42 ")
                .statusCode(200)
                .body("request.status", equalTo("withdrawn"))
                .body("request.status_reason", equalTo("We hired somebody \uD83D\uDE42"))
                .body("request.version", equalTo(3));
        try (EventTopic topic = EventTopic.follow(broker, TOPIC)) {
            var event = topic.awaitEvent("io.talentpool.interview-request.withdrawn.v1", id);
            var data = event.data();
            assertEquals("approved", data.path("previous_status").asText());
            assertEquals(
                    SamplePerson.ANNA.clientUserId().toString(),
                    data.path("actor").path("id").asText());
        }
    }

    @Test
    void makesRoomForAnotherRequestForTheSameCandidate() {
        UUID candidate = gateway.knows("Ada");
        String first =
                ask(SamplePerson.ANNA, candidate).statusCode(201).extract().path("request.id");
        withdraw(SamplePerson.ANNA, first).statusCode(200);
        ask(SamplePerson.ANNA, candidate).statusCode(201);
    }

    @Test
    void knowsNoRequestOfAnotherClient() {
        String id = pending(SamplePerson.ANNA);
        withdraw(SamplePerson.BEN, id).statusCode(404).contentType("application/problem+json");
        withdraw(SamplePerson.ANNA, UUID.randomUUID().toString()).statusCode(404);
        withdraw(SamplePerson.ANNA, "mine").statusCode(404);
        as(SamplePerson.CARLA).post(REQUEST + "/" + id + "/withdraw").then().statusCode(403);
        as(SamplePerson.ANNA).get(REQUEST + "/" + id).then().body("request.status", equalTo("pending"));
    }

    @Test
    void saysWhatIsPossibleWhereWithdrawingIsNot() {
        String withdrawn = pending(SamplePerson.ANNA);
        withdraw(SamplePerson.ANNA, withdrawn).statusCode(200);
        refused(withdraw(SamplePerson.ANNA, withdrawn), "withdrawn");

        String rejected = pending(SamplePerson.ANNA);
        reject(rejected, "Not available").statusCode(200);
        refused(withdraw(SamplePerson.ANNA, rejected), "rejected");

        String approved = pending(SamplePerson.ANNA);
        approve(approved).statusCode(200);
        approve(approved)
                .statusCode(409)
                .body("current_status", equalTo("approved"))
                .body("allowed", contains("reject", "withdraw", "schedule"));
    }

    @Test
    void takesAReasonOfFiveHundredCharactersAndNoMore() {
        String id = pending(SamplePerson.ANNA);
        withdraw(id, "x".repeat(501)).statusCode(400).body("violations[0].field", equalTo("reason"));
        withdraw(id, "a\u0000b").statusCode(400);
        as(SamplePerson.ANNA)
                .body("{\"reason\": 7}")
                .post(REQUEST + "/" + id + "/withdraw")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("reason"));
        withdraw(id, "\uD83D\uDE42".repeat(500)).statusCode(200);
    }

    @Test
    void isRejectedAfterItWasApproved() {
        String id = pending(SamplePerson.ANNA);
        approve(id).statusCode(200);
        reject(id, "The candidate has found a job")
                .statusCode(200)
                .body("request.status", equalTo("rejected"))
                .body("request.status_reason", equalTo("The candidate has found a job"))
                .body("request.version", equalTo(3));
        approve(id).statusCode(409).body("error", containsString("nothing further is possible"));
    }

    @Test
    void isDecidedOnceOfTwentyAtOnceWhoeverDecides() throws Exception {
        String id = pending(SamplePerson.ANNA);
        var client = TestTokens.of(issuer, SamplePerson.ANNA);
        var answers = twentyAtOnce(
                () -> with(client).post(REQUEST + "/" + id + "/withdraw").statusCode());
        assertEquals(Map.of(200, 1L, 409, 19L), answers);
    }

    private ValidatableResponse withdraw(String id, String reason) {
        return as(SamplePerson.ANNA)
                .body(Map.of("reason", reason))
                .post(REQUEST + "/" + id + "/withdraw")
                .then();
    }

    private static void refused(ValidatableResponse answer, String status) {
        answer.statusCode(409)
                .contentType("application/problem+json")
                .body("type", containsString("transition-refused"))
                .body("current_status", equalTo(status))
                .body("allowed", hasSize(0));
    }
}
