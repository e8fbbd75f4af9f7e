package io.talentpool.request;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.embedded.testing.Patience;
import io.talentpool.embedded.testing.SuperuserSql;
import io.talentpool.embedded.testing.TestTokens;
import io.talentpool.support.paging.Cursor;

/** Whoever pages through a list sees everything that was there when they began, once, while others insert and change rows. */
@QuarkusTest
class RequestPagingTest extends RunningService {

    private static final String OTTOS =
            "select id from interview_requests where client_user_id = '%s'".formatted(SamplePerson.OTTO.clientUserId());

    private final AtomicBoolean walking = new AtomicBoolean(true);
    private final CountDownLatch inTheWay = new CountDownLatch(2);

    @Test
    void showsAClientTheirRequestsOnceWhileTheyAskForMore() throws Exception {
        insertForty();
        assertOttosAreSeenOnce(SamplePerson.OTTO, REQUEST + "?");
    }

    @Test
    void showsAnAdminEverybodysRequestsOnceWhileTheyAreMadeAndApproved() throws Exception {
        insertForty();
        assertOttosAreSeenOnce(SamplePerson.CARLA, REQUESTS + "?status=all&");
    }

    @Test
    void isAsLongAsAPageExpectsThatNamesNoLimit() {
        insertForty();
        insertForty();
        as(SamplePerson.OTTO)
                .get(REQUEST)
                .then()
                .body("count", greaterThanOrEqualTo(80))
                .body("next_cursor", nullValue());
        as(SamplePerson.CARLA).get(REQUESTS).then().body("count", greaterThanOrEqualTo(80));
        as(SamplePerson.CARLA)
                .get(REQUESTS + "?limit=50")
                .then()
                .body("count", equalTo(50))
                .body("next_cursor", notNullValue());
        as(SamplePerson.CARLA).get(REQUESTS + "?limit=101").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1000000000-12-31T23:59:59.999999999Z", "-1000000000-01-01T00:00:00Z"})
    void isNotLedAstrayByACursorOfNoTime(String time) {
        String cursor = new Cursor(Instant.parse(time), UUID.randomUUID()).encoded();
        as(SamplePerson.ANNA)
                .get(REQUEST + "?cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("cursor"));
    }

    private void assertOttosAreSeenOnce(SamplePerson reader, String list) throws Exception {
        Set<String> there = ids(OTTOS);
        List<String> seen = new ArrayList<>();
        ExecutorService others = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> busy = List.of(
                    others.submit(asking()),
                    others.submit(approving(List.copyOf(ids(OTTOS + " and status = 'pending'")))));
            assertTrue(inTheWay.await(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS), "the others have begun");
            walk(TestTokens.of(issuer, reader), list, seen, there);
            walking.set(false);
            for (Future<?> other : busy) {
                other.get(); // failed if one of its requests did
            }
        } finally {
            walking.set(false);
            others.shutdown();
        }
        assertEquals(seen.size(), Set.copyOf(seen).size(), "nothing is repeated");
        there.removeAll(Set.copyOf(seen));
        assertEquals(Set.of(), there, "nothing is left out");
    }

    /** To the end of the list, or until everything was seen. */
    private static void walk(String token, String list, List<String> seen, Set<String> there) {
        String cursor = null;
        do {
            JsonPath page = with(token)
                    .get(list + "limit=3" + (cursor == null ? "" : "&cursor=" + cursor))
                    .jsonPath();
            seen.addAll(page.getList("requests.id"));
            cursor = page.getString("next_cursor");
        } while (cursor != null && !seen.containsAll(there));
    }

    private Callable<Void> asking() {
        String token = TestTokens.of(issuer, SamplePerson.OTTO);
        return () -> {
            for (int asked = 0; walking.get(); asked++) {
                with(token)
                        .body(body(gateway.knows("Late")))
                        .post(REQUEST)
                        .then()
                        .statusCode(201);
                begun(asked);
            }
            return null;
        };
    }

    private Callable<Void> approving(List<String> pending) {
        String token = TestTokens.of(issuer, SamplePerson.CARLA);
        return () -> {
            for (int approved = 0; walking.get() && approved < pending.size(); approved++) {
                with(token)
                        .post(REQUESTS + "/" + pending.get(approved) + "/approve")
                        .then()
                        .statusCode(200);
                begun(approved);
            }
            return null;
        };
    }

    private void begun(int before) {
        if (before == 0) {
            inTheWay.countDown();
        }
    }

    /** Made within a few seconds, always four at the same moment. */
    private static void insertForty() {
        SuperuserSql.execute("""
                insert into interview_requests (id, client_user_id, bpoc_candidate_id, candidate_first_name, created_at)
                select gen_random_uuid(), '%s', gen_random_uuid(), 'Early', now() - (n / 4) * interval '1 second'
                from generate_series(1, 40) as n
                """.formatted(SamplePerson.OTTO.clientUserId()));
    }

    private static Set<String> ids(String query) {
        Set<String> ids = new TreeSet<>();
        SuperuserSql.query(query).forEach(row -> ids.add(row.get(0)));
        return ids;
    }
}
