package io.talentpool.request;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.talentpool.embedded.people.SamplePerson;

/** Who changed a request, when, from where to where, and why. */
@QuarkusTest
class RequestHistoryTest extends RunningService {

    @Test
    void tellsEveryChangeOldestFirst() {
        String id = threeChanges();
        history(id, "")
                .statusCode(200)
                .body("success", equalTo(true))
                .body("count", equalTo(3))
                .body("next_cursor", nullValue())
                .body("events.version", contains(1, 2, 3))
                .body(
                        "events.type",
                        contains(
                                "interview-request.created",
                                "interview-request.approved",
                                "interview-request.rejected"))
                .body("events.previous_status", contains(null, "pending", "approved"))
                .body("events[0]", hasKey("previous_status"))
                .body("events.status", contains("pending", "approved", "rejected"))
                .body("events.reason", contains(null, "Welcome", "Found a job"))
                .body("events.actor.type", contains("client", "admin", "admin"))
                .body(
                        "events.actor.id",
                        contains(
                                SamplePerson.ANNA.clientUserId().toString(),
                                SamplePerson.CARLA.subject().toString(),
                                SamplePerson.DEV.subject().toString()))
                .body("events.occurred_at", everyItem(containsString("Z")))
                .body("events.id", everyItem(notNullValue()))
                .body("events[0].data.preferred_times", hasSize(1));
    }

    @Test
    void isPagedWithoutGapOrRepeat() {
        String id = threeChanges();
        List<Integer> versions = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = history(id, "?limit=1" + (cursor == null ? "" : "&cursor=" + cursor))
                    .statusCode(200)
                    .body("count", equalTo(1))
                    .extract()
                    .jsonPath();
            versions.addAll(page.getList("events.version"));
            cursor = page.getString("next_cursor");
        } while (cursor != null);
        assertEquals(List.of(1, 2, 3), versions);
    }

    @Test
    void isNotTheClientsToRead() {
        String id = pending(SamplePerson.ANNA);
        as(SamplePerson.ANNA).get(REQUESTS + "/" + id + "/history").then().statusCode(403);
        as(SamplePerson.ANNA).get(REQUEST + "/" + id + "/history").then().statusCode(404);
    }

    @Test
    void isOfARequestThatExists() {
        history(UUID.randomUUID().toString(), "").statusCode(404).body("success", equalTo(false));
        history("nothing", "").statusCode(404);
        history(pending(SamplePerson.ANNA), "?cursor=x").statusCode(400);
        history(pending(SamplePerson.ANNA), "?limit=0").statusCode(400);
    }

    private String threeChanges() {
        String id = pending(SamplePerson.ANNA);
        as(SamplePerson.CARLA)
                .body(Map.of("reason", "Welcome"))
                .post(REQUESTS + "/" + id + "/approve")
                .then()
                .statusCode(200);
        as(SamplePerson.DEV)
                .body(Map.of("reason", "Found a job"))
                .post(REQUESTS + "/" + id + "/reject")
                .then()
                .statusCode(200);
        return id;
    }

    private ValidatableResponse history(String id, String query) {
        return as(SamplePerson.CARLA)
                .get(REQUESTS + "/" + id + "/history" + query)
                .then();
    }
}
