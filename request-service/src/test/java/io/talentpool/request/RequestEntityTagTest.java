package io.talentpool.request;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.talentpool.embedded.people.SamplePerson;

/** Every answer about one request carries its version, and a change is made only to the version that was seen. */
@QuarkusTest
class RequestEntityTagTest extends RunningService {

    @Test
    void isOnEveryAnswerAboutOneRequestAndOnNoList() {
        var created =
                ask(SamplePerson.ANNA, gateway.knows("Ada")).statusCode(201).header("ETag", "\"1\"");
        String id = created.extract().path("request.id");
        as(SamplePerson.ANNA).get(REQUEST + "/" + id).then().header("ETag", "\"1\"");
        as(SamplePerson.CARLA).get(REQUESTS + "/" + id).then().header("ETag", "\"1\"");
        approve(id).header("ETag", "\"2\"");
        withdraw(SamplePerson.ANNA, id).header("ETag", "\"3\"");
        as(SamplePerson.ANNA).get(REQUEST).then().header("ETag", nullValue());
        as(SamplePerson.CARLA).get(REQUESTS + "/" + id + "/history").then().header("ETag", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"1\"",
                "*",
                " \"1\" ",
                "\"7\", \"1\"",
                "W/\"3\", \"1\"",
                "\"a,b\",\"1\"",
                "W/\"1\"",
                "\"1-gzip\""
            })
    void letsPassWhoHasSeenTheVersionThatIsThere(String tag) {
        approve(pending(SamplePerson.ANNA), tag).statusCode(200).header("ETag", "\"2\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "\"\"", "\"01\"", "W/\"2\"", "\"a,b\""})
    void stopsWhoHasSeenAnother(String tag) {
        String id = pending(SamplePerson.ANNA);
        approve(id, tag)
                .statusCode(412)
                .contentType("application/problem+json")
                .body("type", containsString("version-mismatch"))
                .body("success", equalTo(false))
                .body("current_version", equalTo(1));
        as(SamplePerson.ANNA).get(REQUEST + "/" + id).then().body("request.status", equalTo("pending"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"1", "w/\"1\"", "'1'", "\"1\" \"2\"", "*, \"1\"", "\"1\",,x", ",", "", " "})
    void isNotReadIntoWhatIsNone(String junk) {
        approve(pending(SamplePerson.ANNA), junk).statusCode(400).body("violations[0].field", equalTo("If-Match"));
    }

    @Test
    void isReadFromEveryLineOfTheHeader() {
        String id = pending(SamplePerson.ANNA);
        as(SamplePerson.CARLA)
                .header("If-Match", "\"7\"", "W/\"1\"")
                .post(REQUESTS + "/" + id + "/approve")
                .then()
                .statusCode(200);
        as(SamplePerson.CARLA)
                .header("If-Match", "\"2\"", "no tag")
                .body(Map.of("reason", "No"))
                .post(REQUESTS + "/" + id + "/reject")
                .then()
                .statusCode(400);
    }

    @Test
    void isAskedForBeforeTheLifeCycle() {
        String id = pending(SamplePerson.ANNA);
        withdraw(SamplePerson.ANNA, id).statusCode(200);
        approve(id, "\"1\"").statusCode(412).body("current_version", equalTo(2));
        approve(id, "\"2\"").statusCode(409);
    }

    @Test
    void holdsForEveryChange() {
        String id = pending(SamplePerson.ANNA);
        as(SamplePerson.CARLA)
                .header("If-Match", "\"9\"")
                .body(Map.of("reason", "No"))
                .post(REQUESTS + "/" + id + "/reject")
                .then()
                .statusCode(412);
        as(SamplePerson.ANNA)
                .header("If-Match", "\"9\"")
                .post(REQUEST + "/" + id + "/withdraw")
                .then()
                .statusCode(412);
        as(SamplePerson.ANNA)
                .header("If-Match", "\"1\"")
                .post(REQUEST + "/" + id + "/withdraw")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse approve(String id, String tag) {
        return as(SamplePerson.CARLA)
                .header("If-Match", tag)
                .post(REQUESTS + "/" + id + "/approve")
                .then();
    }
}
