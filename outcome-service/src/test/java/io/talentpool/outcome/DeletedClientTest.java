package io.talentpool.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;

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
    void isToldOfEachOfTheirOutcomes() {
        UUID interview = scheduling.begun(LEAVING);
        String id = decide(LEAVING, interview, "hire").statusCode(201).extract().path("outcome.id");

        SuperuserSql.execute("delete from client_users where id = '%s'".formatted(LEAVING.clientUserId()));

        try (EventTopic topic = EventTopic.follow(broker, "talent-pool.interview-outcomes")) {
            EventTopic.Event event = topic.awaitEvent("io.talentpool.interview-outcome.deleted.v1", id);
            assertEquals("hire", event.data().path("previous_status").asText());
            assertEquals(
                    interview.toString(),
                    event.data().path("scheduled_interview_id").asText());
            assertEquals(
                    List.of(),
                    EventSchemas.ofTheHouse()
                            .faults(
                                    EventSchemas.BASE + "io.talentpool.interview-outcome.deleted.v1.json",
                                    event.data()));
        }
    }

    @Test
    void keepsTheRoomsAddressAndNotTheClientsLink() {
        UUID interview = scheduling.withPersonalLink(SamplePerson.BEN);
        decide(SamplePerson.BEN, interview, "hire").statusCode(201);

        assertEquals(
                List.of(List.of("http://localhost/video/interview-" + interview)),
                SuperuserSql.query(
                        "select daily_co_room_url from interview_outcomes where scheduled_interview_id = '%s'"
                                .formatted(interview)));
    }
}
