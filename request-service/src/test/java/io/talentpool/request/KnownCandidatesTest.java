package io.talentpool.request;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.embedded.testing.TestTokens;

/** What the gateway says of a candidate (R2) holds for half a minute, for every client. */
@QuarkusTest
class KnownCandidatesTest extends RunningService {

    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(31);

    @Inject
    MovableTicker time;

    @Test
    void areAskedForOnceForAllClients() {
        UUID candidate = gateway.knows("Ada");

        ask(SamplePerson.ANNA, candidate).statusCode(201);
        ask(SamplePerson.BEN, candidate).statusCode(201).body("request.candidate_first_name", equalTo("Ada"));
        ask(SamplePerson.ANNA, candidate).statusCode(409);

        assertEquals(1, gateway.questions(candidate));
    }

    @Test
    void areAskedForOnceByTwentyAtOnce() throws InterruptedException {
        UUID candidate = gateway.knows("Sol");

        assertEquals(Map.of(201, 1L, 409, 19L), twentyAskAtOnce(candidate));

        assertEquals(1, gateway.questions(candidate));
    }

    @Test
    void areRefusedOnceTheyAreHiddenForThatLong() {
        UUID candidate = gateway.knows("Ada");
        ask(SamplePerson.ANNA, candidate).statusCode(201);
        gateway.knowsNot(candidate);

        ask(SamplePerson.ANNA, candidate).statusCode(409); // they are still known
        time.moveOn(HALF_A_MINUTE);
        ask(SamplePerson.BEN, candidate).statusCode(404).body("type", containsString("unknown-candidate"));
    }

    @Test
    void areFoundOnceTheyAreThereForThatLong() {
        UUID candidate = gateway.knowsNot();
        ask(SamplePerson.ANNA, candidate).statusCode(404);
        gateway.knows(candidate, "Ada");

        ask(SamplePerson.BEN, candidate).statusCode(404);
        assertEquals(1, gateway.questions(candidate));
        time.moveOn(HALF_A_MINUTE);
        ask(SamplePerson.ANNA, candidate).statusCode(201);
    }

    @Test
    void areKnownForThatLongThoughTheGatewayIsAway() {
        UUID candidate = gateway.knows("Ada");
        ask(SamplePerson.ANNA, candidate).statusCode(201);
        gateway.breaksOff(candidate);

        ask(SamplePerson.BEN, candidate).statusCode(201);
        time.moveOn(HALF_A_MINUTE);
        ask(SamplePerson.BEN, candidate).statusCode(503);

        gateway.knows(candidate, "Ada"); // a failure is not remembered
        ask(SamplePerson.BEN, candidate).statusCode(409);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 429})
    void areAskedForAgainByThoseWhoWaitedForOneWhomTheGatewayRefuses(int status) throws InterruptedException {
        UUID candidate = gateway.refusesFirst(status, "Sol");

        assertEquals(Map.of(status, 1L, 201, 1L, 409, 18L), twentyAskAtOnce(candidate));

        assertEquals(2, gateway.questions(candidate));
    }

    @Test
    void areAskedForByTheirProfileOfAGatewayOfTheReleaseBefore() {
        ask(SamplePerson.ANNA, gateway.isOlderAndKnows("Ada"))
                .statusCode(201)
                .body("request.candidate_first_name", equalTo("Ada"));
        ask(SamplePerson.ANNA, UUID.randomUUID()).statusCode(404).body("type", containsString("unknown-candidate"));
    }

    private Map<Integer, Long> twentyAskAtOnce(UUID candidate) throws InterruptedException {
        String token = TestTokens.of(issuer, SamplePerson.ANNA);
        return twentyAtOnce(
                () -> with(token).body(body(candidate)).post(REQUEST).statusCode());
    }
}
