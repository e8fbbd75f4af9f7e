package io.talentpool.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.embedded.testing.SuperuserSql;

/** Neither the zone of the process nor the database's matters to what is stored and told; the build starts it with odd ones. */
abstract class OutcomeZonesFacts extends RunningService {

    @Test
    void storesAndTellsTheMomentsThatAre() {
        Instant begun = Instant.now().minus(Duration.ofMinutes(5));
        UUID interview = scheduling.interview(SamplePerson.ANNA, begun, "scheduled");
        String id = decide(SamplePerson.ANNA, interview, "hire")
                .statusCode(201)
                .extract()
                .path("outcome.id");
        List<String> stored = SuperuserSql.query("""
                select round(extract(epoch from o.scheduled_time) * 1000), o.created_at = e.occurred_at,
                    abs(extract(epoch from o.created_at - now())) < 60
                from interview_outcomes o join interview_outcome_events e on e.aggregateid = o.id where o.id = '%s'
                """.formatted(id)).get(0);
        assertEquals(begun.toEpochMilli(), Long.parseLong(stored.get(0)), 1);
        assertEquals(List.of("t", "t"), stored.subList(1, 3));
        String told = as(SamplePerson.CARLA)
                .get(ADMINS + "?limit=100")
                .path("outcomes.find { it.id == '%s' }.scheduled_time".formatted(id));
        assertEquals(begun.toEpochMilli(), Instant.parse(told).toEpochMilli(), 1);
    }

    @Test
    void countsAnInterviewAsBegunFromItsMomentOn() {
        decide(SamplePerson.ANNA, at(Instant.now().plus(Duration.ofMinutes(10))), "hire")
                .statusCode(409);
        decide(SamplePerson.ANNA, at(Instant.now().minusSeconds(1)), "hire").statusCode(201);
    }

    private UUID at(Instant time) {
        return scheduling.interview(SamplePerson.ANNA, time, "scheduled");
    }
}
