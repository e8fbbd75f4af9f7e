package io.talentpool.request;

import static io.talentpool.embedded.testing.Patience.await;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.embedded.testing.SuperuserSql;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;

/** Requests that arrive at the same moment are made by one statement, and each is answered as if it were alone. */
@QuarkusTest
class RequestsMadeTogetherTest extends RunningService {

    private static final List<SamplePerson> CLIENTS = List.of(SamplePerson.ANNA, SamplePerson.BEN);

    @Test
    void areMadeOnceEachWithOneEventEachWhoeverAsksAtOnce() throws Exception {
        List<UUID> candidates = new ArrayList<>();
        List<Callable<String>> calls = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            UUID candidate = gateway.knows("Ada");
            candidates.add(candidate);
            for (SamplePerson client : CLIENTS) {
                // Each asks twice: one of the two is refused.
                calls.add(() -> status(client, candidate));
                calls.add(() -> status(client, candidate));
            }
        }
        assertEquals(Map.of("201", 60, "409", 60), counted(calls));
        String theirs = "bpoc_candidate_id in ('%s')"
                .formatted(String.join(
                        "', '", candidates.stream().map(UUID::toString).toList()));
        assertEquals(60, SuperuserSql.number("select count(*) from interview_requests where " + theirs));
        assertEquals(
                60,
                SuperuserSql.number(
                        "select count(*) from interview_request_events where aggregateid in (select id from interview_requests where %s)"
                                .formatted(theirs)));
    }

    @Test
    void oneThatCannotBeMadeTakesNobodyAlong() throws Exception {
        String subject = UUID.randomUUID().toString();
        String client = UUID.randomUUID().toString();
        SuperuserSql.execute("""
                insert into client_users (id, subject, full_name, email, company, time_zone)
                values ('%s', '%s', 'Noor Haddad', 'noor@example.com', 'Gone Ltd', 'UTC')
                """.formatted(client, subject));
        var key = new RSAKeyGenerator(2048)
                .keyID("theirs")
                .algorithm(JWSAlgorithm.RS256)
                .generate();
        provider.publish(key);
        String token = provider.token(key, subject, claims -> claims.claim("roles", List.of("client")));
        // From then on the service remembers them for a minute.
        await().until(() -> with(token).get(REQUEST).statusCode() == 200);
        SuperuserSql.execute("delete from client_users where id = '%s'".formatted(client));

        List<Callable<String>> calls = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            UUID candidate = gateway.knows("Ada");
            calls.add(() -> status(SamplePerson.ANNA, candidate));
            if (i % 10 == 0) {
                calls.add(() -> "gone: "
                        + with(token).body(body(candidate)).post(REQUEST).statusCode());
            }
        }
        assertEquals(Map.of("201", 40, "gone: 403", 4), counted(calls));
        with(token)
                .body(body(gateway.knows("Ada")))
                .post(REQUEST)
                .then()
                .statusCode(403)
                .body("type", containsString("unknown-client"));
    }

    private String status(SamplePerson client, UUID candidate) {
        return Integer.toString(as(client).body(body(candidate)).post(REQUEST).statusCode());
    }

    private static Map<String, Integer> counted(List<Callable<String>> calls) throws Exception {
        var pool = Executors.newFixedThreadPool(calls.size());
        try {
            Map<String, Integer> counts = new HashMap<>();
            for (Future<String> answer : pool.invokeAll(calls)) {
                counts.merge(answer.get(), 1, Integer::sum);
            }
            return counts;
        } finally {
            pool.shutdownNow();
        }
    }
}
