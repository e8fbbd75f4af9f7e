package io.talentpool.request;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.UUID;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import io.quarkus.test.junit.QuarkusTest;
import io.talentpool.embedded.people.SamplePerson;

/** A candidate leaves BPOC while requests for them are open. */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DepartedCandidateTest extends RunningService {

    @Test
    @Order(1)
    void isNotMarkedWhileTheGatewayDoesNotSay() {
        String id = pending(SamplePerson.ANNA);

        as(SamplePerson.CARLA)
                .get(REQUESTS + "/" + id)
                .then()
                .statusCode(200)
                .body("request", hasKey("candidate_left"))
                .body("request.candidate_left", nullValue());
    }

    @Test
    @Order(2)
    void isMarkedWhereverAdminsSeeARequest() {
        UUID leaving = gateway.knows("Ada");
        String left = ask(SamplePerson.ANNA, leaving).extract().path("request.id");
        String stays = pending(SamplePerson.ANNA);
        gateway.hasLost(leaving);

        as(SamplePerson.CARLA).get(REQUESTS + "/" + left).then().body("request.candidate_left", equalTo(true));
        as(SamplePerson.CARLA).get(REQUESTS + "/" + stays).then().body("request.candidate_left", equalTo(false));
        as(SamplePerson.CARLA)
                .get(REQUESTS + "?limit=100")
                .then()
                .body("requests.find { it.id == '%s' }.candidate_left".formatted(left), equalTo(true))
                .body("requests.find { it.id == '%s' }.candidate_left".formatted(stays), equalTo(false));
        reject(left, "The candidate has left").statusCode(200).body("request.candidate_left", equalTo(true));
        as(SamplePerson.ANNA).get(REQUEST + "/" + stays).then().body("request", not(hasKey("candidate_left")));
    }
}
