package io.talentpool.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.talentpool.embedded.people.SamplePerson;

/** Who passes, and who is refused with which words. */
@QuarkusTest
class GatewayAccessTest extends RunningGateway {

    @ParameterizedTest
    @ValueSource(
            strings = {CANDIDATES, CANDIDATES + "/7", CANDIDATES + "/names", INTERVIEWS, "/api/admin/candidates/7"})
    void nobodyPassesWithoutAToken(String path) {
        given().get(path)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("success", equalTo(false));
    }

    @ParameterizedTest
    @ValueSource(strings = {CANDIDATES, CANDIDATES + "/7", "/api/nowhere"})
    void everyAnswerSaysWhatTimeItIsHere(String path) {
        Instant before = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        String date = given().get(path).header("Date");
        Instant told = DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from);
        assertFalse(told.isBefore(before) || told.isAfter(Instant.now()), date);
    }

    @ParameterizedTest
    @CsvSource({
        "CARLA, /api/client/candidates",
        "DEV, /api/client/interviews",
        "ANNA, /api/admin/candidates/7",
        "CARLA, /api/client/candidates/7",
        "CARLA, /api/client/candidates/names"
    })
    void rolesKeepToTheirSide(SamplePerson person, String path) {
        as(person).get(path).then().statusCode(403).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {CANDIDATES, CANDIDATES + "/7", CANDIDATES + "/names", INTERVIEWS})
    void aClientWhomTheDirectoryDoesNotKnowIsTold(String path) {
        as(SamplePerson.NORA).get(path).then().statusCode(403).body("type", containsString("unknown-client"));
    }
}
