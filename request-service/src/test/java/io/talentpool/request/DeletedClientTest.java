package io.talentpool.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.embedded.testing.EventSchemas;
import io.talentpool.embedded.testing.EventTopic;
import io.talentpool.embedded.testing.SuperuserSql;

/** An operator deletes a client, whose rows go along. */
@QuarkusTest
class DeletedClientTest extends RunningService {

    private static final SamplePerson LEAVING = SamplePerson.LIAM;

    @Test
    void isToldOfEachOfTheirRequestsAndTheirWordsAreGone() {
        String open = pending(LEAVING);
        String rejected = pending(LEAVING);
        reject(rejected, "We could not reach Liam by phone").statusCode(200);

        SuperuserSql.execute("delete from client_users where id = '%s'".formatted(LEAVING.clientUserId()));

        try (EventTopic topic = EventTopic.follow(broker, TOPIC)) {
            for (String id : List.of(open, rejected)) {
                EventTopic.Event event = topic.awaitEvent("io.talentpool.interview-request.deleted.v1", id);
                assertEquals("deleted", event.data().path("status").asText());
                assertEquals("system", event.data().at("/actor/type").asText());
                assertEquals(
                        List.of(),
                        EventSchemas.ofTheHouse()
                                .faults(
                                        EventSchemas.BASE + "io.talentpool.interview-request.deleted.v1.json",
                                        event.data()));
            }
        }
        assertFalse(SuperuserSql.query(
                        "select payload from interview_request_events where aggregateid = '%s'".formatted(rejected))
                .toString()
                .contains("phone"));
        as(SamplePerson.CARLA).get(REQUESTS + "/" + open).then().statusCode(404);
    }
}
