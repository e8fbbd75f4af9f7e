package io.talentpool.request;

import static io.restassured.RestAssured.given;
import static io.talentpool.embedded.testing.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.embedded.testing.EventTopic;

/** The relay outlives whatever is thrown at it. */
@QuarkusTest
class RelayErrorTest extends RunningService {

    @Test
    void anErrorDoesNotEndTheRelay() {
        try (HeardLog log = HeardLog.listen();
                EventTopic topic = EventTopic.follow(broker, TOPIC)) {
            UnluckyPartitioner.FAILURES.set(2);
            String id = pending(SamplePerson.ANNA);
            topic.awaitEvent("io.talentpool.interview-request.created.v1", id);
            assertEquals(2, log.errors("The event relay starts over after an error"));
            await().until(() -> metric("talent_pool_relay_leads") == 1);
        }
        given().get("/q/health/live").then().statusCode(200);
    }
}
