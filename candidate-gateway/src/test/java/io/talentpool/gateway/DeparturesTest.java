package io.talentpool.gateway;

import static io.talentpool.embedded.testing.Patience.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.talentpool.embedded.people.SamplePerson;

/** Admins are told which candidates have left BPOC. */
@QuarkusTest
class DeparturesTest extends RunningGateway {

    private static final UUID LEAVING = UUID.fromString("00000000-0000-4000-8000-0000000d3fa7");

    @Test
    void areSeenFromTheMomentThatACandidateIsGone() {
        bpoc.execute(
                "insert into users (id, first_name, last_name) values ('%s', 'Quirina', 'Onyx')".formatted(LEAVING));
        bpoc.execute("insert into resumes_extracted values ('%s', '{\"skills\": [\"Falconry\"]}')".formatted(LEAVING));
        departed(CANDIDATE, LEAVING).statusCode(200).body("departed", empty());

        bpoc.execute("delete from users where id = '%s'".formatted(LEAVING));

        await().untilAsserted(() -> departed(CANDIDATE, LEAVING).body("departed", contains(LEAVING.toString())));
    }

    @Test
    void areNobodyWhereNobodyIsAskedFor() {
        departed().statusCode(200).body("departed", empty());
    }

    @Test
    void areAnsweredForAHundredAtATime() {
        UUID[] many = Stream.generate(UUID::randomUUID).limit(100).toArray(UUID[]::new);
        departed(many)
                .statusCode(200)
                .body(
                        "departed",
                        containsInAnyOrder(Stream.of(many).map(UUID::toString).toArray()));
        departed(Stream.generate(UUID::randomUUID).limit(101).toArray(UUID[]::new))
                .statusCode(400)
                .body("violations[0].field", equalTo("ids"));
        as(SamplePerson.CARLA)
                .get("/api/admin/candidates/departed?ids=maya")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("ids"));
    }

    @Test
    void areNoneOfAClientsBusiness() {
        as(SamplePerson.ANNA)
                .get("/api/admin/candidates/departed?ids=" + CANDIDATE)
                .then()
                .statusCode(403);
    }

    @Test
    void cannotBeToldWhileBpocIsAway() {
        bpoc.whileAway(() -> unavailable(departed(UUID.randomUUID())));
    }

    private ValidatableResponse departed(UUID... ids) {
        return as(SamplePerson.CARLA)
                .queryParam("ids", Stream.of(ids).map(UUID::toString).collect(Collectors.joining(",")))
                .get("/api/admin/candidates/departed")
                .then();
    }
}
