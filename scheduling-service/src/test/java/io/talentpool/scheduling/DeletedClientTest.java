package io.talentpool.scheduling;

import static io.restassured.RestAssured.given;
import static io.talentpool.embedded.testing.Patience.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.embedded.testing.EventSchemas;
import io.talentpool.embedded.testing.EventTopic;
import io.talentpool.embedded.testing.SuperuserSql;

/** An operator deletes a client, whose rows go along. */
@QuarkusTest
class DeletedClientTest extends SchedulingTest {

    private static final SamplePerson LEAVING = SamplePerson.LIAM;

    @Test
    void takesTheirRoomsAlongAndOthersHearOfIt() {
        String id = scheduledFor(LEAVING, freeSlot());
        String moved = scheduledFor(LEAVING, freeSlot());
        as(SamplePerson.CARLA)
                .body(Map.of("scheduled_time", freeSlot().toString(), "reason", "The client is on holiday"))
                .post(ADMINS + "/" + moved + "/reschedule")
                .then()
                .statusCode(200);
        room(id).statusCode(200);
        String link = as(LEAVING).get(CLIENTS + "/" + id).path("interview.daily_co_room_url");

        SuperuserSql.execute("delete from client_users where id = '%s'".formatted(LEAVING.clientUserId()));

        await().untilAsserted(() -> {
            room(id).statusCode(404);
            room(moved).statusCode(404);
        });
        as(SamplePerson.CARLA).get(ADMINS + "/" + id).then().statusCode(404);
        given().get(link.replace("http://localhost:8080", "")).then().statusCode(404);
        try (EventTopic topic = EventTopic.follow(broker, TOPIC)) {
            EventTopic.Event event = topic.awaitEvent("io.talentpool.scheduled-interview.deleted.v1", id);
            assertEquals("deleted", event.data().path("status").asText());
            assertEquals("scheduled", event.data().path("previous_status").asText());
            assertEquals(
                    List.of(),
                    EventSchemas.ofTheHouse()
                            .faults(
                                    EventSchemas.BASE + "io.talentpool.scheduled-interview.deleted.v1.json",
                                    event.data()));
        }
        assertFalse(SuperuserSql.query(
                        "select payload from scheduled_interview_events where aggregateid = '%s'".formatted(moved))
                .toString()
                .contains("holiday"));
    }

    @Test
    void closesARoomOnceMoreWhenNothingCanMakeItAnyMore() {
        SuperuserSql.execute("""
                insert into scheduled_interview_abandoned_rooms (interview_id, abandoned_at, due_at)
                values ('00000000-0000-4000-8000-00000000dead', now() - interval '1 hour', now() - interval '1 hour')
                """);

        await().untilAsserted(() -> assertEquals(
                0,
                SuperuserSql.number("select count(*) from scheduled_interview_abandoned_rooms"
                        + " where interview_id = '00000000-0000-4000-8000-00000000dead'")));
    }

    @Test
    void leavesNothingBehindWhenTheDeletionIsTakenBack() {
        String id = scheduledFor(SamplePerson.INES, freeSlot());

        SuperuserSql.execute("begin; delete from client_users where id = '%s'; rollback"
                .formatted(SamplePerson.INES.clientUserId()));

        interview(id).body("interview.status", equalTo("scheduled"));
        assertEquals(
                0,
                SuperuserSql.number("select count(*) from scheduled_interview_events"
                        + " where aggregateid = '%s' and type like '%%deleted'".formatted(id)));
    }
}
