package io.talentpool.scheduling;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import io.quarkus.test.junit.QuarkusTest;
import io.talentpool.embedded.people.SamplePerson;

/** A candidate leaves BPOC while interviews with them are still scheduled. */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DepartedCandidateTest extends SchedulingTest {

    Gateway gateway;

    @Test
    @Order(1)
    void isNotMarkedWhileTheGatewayDoesNotSay() {
        interview(scheduledFor(SamplePerson.BEN, freeSlot()))
                .body("interview", hasKey("candidate_left"))
                .body("interview.candidate_left", nullValue());
    }

    @Test
    @Order(2)
    void isMarkedWhereverAdminsSeeAnInterview() {
        UUID leaving = UUID.randomUUID();
        gateway.hasLost(leaving);

        String left = schedule(requests.approved(SamplePerson.BEN, leaving), freeSlot())
                .statusCode(201)
                .body("interview.candidate_left", equalTo(true))
                .extract()
                .path("interview.id");
        String stays = scheduledFor(SamplePerson.BEN, freeSlot());

        interview(left).body("interview.candidate_left", equalTo(true));
        interview(stays).body("interview.candidate_left", equalTo(false));
        as(SamplePerson.CARLA)
                .get(ADMINS + "?limit=100")
                .then()
                .body("interviews.find { it.id == '%s' }.candidate_left".formatted(left), equalTo(true))
                .body("interviews.find { it.id == '%s' }.candidate_left".formatted(stays), equalTo(false));
        as(SamplePerson.CARLA)
                .body(Map.of("reason", "The candidate has left"))
                .post(ADMINS + "/" + left + "/cancel")
                .then()
                .statusCode(200)
                .body("interview.candidate_left", equalTo(true));
        as(SamplePerson.BEN).get(CLIENTS + "/" + stays).then().body("interview", not(hasKey("candidate_left")));
    }
}
