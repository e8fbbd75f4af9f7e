package io.talentpool.outcome;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.embedded.testing.Patience;
import io.talentpool.embedded.testing.SuperuserSql;
import io.talentpool.embedded.testing.TestTokens;

/** Whoever pages through a list sees everything that was there when they began, once, while others record and revise. */
@QuarkusTest
class OutcomePagingTest extends RunningService {

    private static final String OTTOS =
            "select %s from interview_outcomes where client_user_id = '" + SamplePerson.OTTO.clientUserId() + "'";

    private final AtomicBoolean walking = new AtomicBoolean(true);
    private final CountDownLatch inTheWay = new CountDownLatch(2);

    @ParameterizedTest
    @CsvSource({"OTTO, /api/client/interviews/outcomes?", "CARLA, /api/admin/interviews/outcomes?decision=all&"})
    void showsEachOutcomeOnceWhileOthersAreRecordedAndRevised(SamplePerson reader, String list) throws Exception {
        insertForty();
        Set<String> there = new TreeSet<>();
        SuperuserSql.query(OTTOS.formatted("id")).forEach(row -> there.add(row.get(0)));
        List<String> seen = new ArrayList<>();
        ExecutorService others = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> busy = List.of(others.submit(recording()), others.submit(annotating(there)));
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
        assertTrue(seen.containsAll(there), "nothing is left out");
    }

    /** A replica has two connections here, of which one is the relay's: nobody may hold the other and wait for a further one. */
    @Test
    void isAnsweredToManyAtOnceWithOneConnection() throws Exception {
        insertForty();
        String token = TestTokens.of(issuer, SamplePerson.CARLA);
        Callable<Integer> list = () -> with(token).get(ADMINS + "?limit=40").statusCode();
        ExecutorService admins = Executors.newFixedThreadPool(4);
        try {
            for (Future<Integer> answer : admins.invokeAll(Collections.nCopies(8, list))) {
                assertEquals(200, answer.get());
            }
        } finally {
            admins.shutdown();
        }
    }

    @Test
    void isAsLongAsAPageExpectsThatNamesNoLimit() {
        insertForty();
        insertForty();
        as(SamplePerson.CARLA).get(ADMINS).then().body("count", greaterThanOrEqualTo(80));
        as(SamplePerson.OTTO).get("/api/client/interviews/outcomes").then().body("count", greaterThanOrEqualTo(80));
        as(SamplePerson.CARLA)
                .get(ADMINS + "?limit=50")
                .then()
                .body("count", equalTo(50))
                .body("next_cursor", notNullValue());
    }

    @Test
    void hasThoseAboutTheInterviewsThatAreNamedHoweverOldTheyAre() {
        UUID old = UUID.randomUUID();
        UUID somebodyElses = UUID.randomUUID();
        insert(SamplePerson.OTTO, old);
        insert(SamplePerson.ANNA, somebodyElses);
        insertForty();
        String named = String.join(
                ",", old.toString(), somebodyElses.toString(), UUID.randomUUID().toString());
        as(SamplePerson.OTTO)
                .get(CLIENTS + "/outcomes?interviews=" + named)
                .then()
                .statusCode(200)
                .body("outcomes.scheduled_interview_id", contains(old.toString()))
                .body("next_cursor", nullValue());
    }

    @ParameterizedTest
    @MethodSource
    void refusesToBeAskedAbout(String interviews) {
        as(SamplePerson.OTTO)
                .get(CLIENTS + "/outcomes?interviews=" + interviews)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("interviews"));
    }

    static Stream<String> refusesToBeAskedAbout() {
        return Stream.of(
                "first",
                UUID.randomUUID() + ";" + UUID.randomUUID(),
                Stream.generate(() -> UUID.randomUUID().toString()).limit(101).collect(Collectors.joining(",")));
    }

    private static void walk(String token, String list, List<String> seen, Set<String> there) {
        String cursor = null;
        do {
            JsonPath page = with(token)
                    .get(list + "limit=3" + (cursor == null ? "" : "&cursor=" + cursor))
                    .jsonPath();
            seen.addAll(page.getList("outcomes.id"));
            cursor = page.getString("next_cursor");
        } while (cursor != null && !seen.containsAll(there));
    }

    /** New ones, each revised at once. */
    private Callable<Void> recording() {
        return () -> {
            for (int recorded = 0; walking.get(); recorded++) {
                UUID interview = scheduling.begun(SamplePerson.OTTO);
                decide(SamplePerson.OTTO, interview, "needs_review").statusCode(201);
                decide(SamplePerson.OTTO, interview, "hire").statusCode(200);
                begun(recorded);
            }
            return null;
        };
    }

    private Callable<Void> annotating(Set<String> outcomes) {
        String token = TestTokens.of(issuer, SamplePerson.CARLA);
        return () -> {
            int annotated = 0;
            for (String id : outcomes) {
                if (walking.get()) {
                    with(token)
                            .body("{\"outcome_id\": \"%s\", \"admin_notes\": \"Looked at\"}".formatted(id))
                            .patch(ADMINS)
                            .then()
                            .statusCode(200);
                    begun(annotated++);
                }
            }
            return null;
        };
    }

    private void begun(int before) {
        if (before == 0) {
            inTheWay.countDown();
        }
    }

    /** Recorded years ago. */
    private static void insert(SamplePerson client, UUID interview) {
        SuperuserSql.execute("""
                set session_replication_role = replica;
                insert into interview_outcomes (scheduled_interview_id, client_user_id, bpoc_candidate_id,
                    candidate_first_name, decision, client_feedback, created_at)
                values ('%s', '%s', gen_random_uuid(), 'Old', 'hire', 'Old', now() - interval '9 years')
                """.formatted(interview, client.clientUserId()));
    }

    /** Made within a few seconds, always four at the same moment; of interviews that are not in the database. */
    private static void insertForty() {
        SuperuserSql.execute("""
                set session_replication_role = replica;
                insert into interview_outcomes (scheduled_interview_id, client_user_id, bpoc_candidate_id,
                    candidate_first_name, decision, client_feedback, created_at)
                select gen_random_uuid(), '%s', gen_random_uuid(), 'Early', 'reject', 'Early',
                    now() - (n / 4) * interval '1 second'
                from generate_series(1, 40) as n
                """.formatted(SamplePerson.OTTO.clientUserId()));
    }
}
