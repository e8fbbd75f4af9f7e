package io.talentpool.scheduling;

import static io.restassured.RestAssured.given;
import static io.talentpool.embedded.testing.Patience.await;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.embedded.testing.TalentPoolTestResource;
import io.talentpool.embedded.testing.TestTokens;

/** What the tests of this service's edges have in common: people, requests, slots, and the state of Daily. */
@QuarkusTestResource(
        value = TalentPoolTestResource.class,
        initArgs = {
            @ResourceArg(name = "migrations", value = "../request-service/src/main/resources/db/migration"),
            @ResourceArg(name = "german", value = "true")
        })
@QuarkusTestResource(Requests.class)
@QuarkusTestResource(Gateway.class)
abstract class SchedulingTest {

    static final String SCHEDULE = "/api/admin/interviews/schedule";
    static final String ADMINS = "/api/admin/interviews/scheduled";
    static final String CLIENTS = "/api/client/interviews/scheduled";
    static final String TOPIC = "talent-pool.scheduled-interviews";

    /** Every interview of these tests has a slot of its own, unless a test wants a conflict. */
    static final AtomicInteger SLOTS = new AtomicInteger();

    Requests requests;

    @ConfigProperty(name = "talent-pool.identity.issuer-url")
    String issuer;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @ConfigProperty(name = "daily.api-url")
    String daily;

    @ConfigProperty(name = "daily.api-key")
    String dailyKey;

    @BeforeEach
    void theTablesAreThereAndDailyIsWell() {
        await().until(() -> given().get("/q/health/ready").statusCode() == 200);
        faults(Map.of());
    }

    final String scheduledFor(SamplePerson client, Instant time) {
        return schedule(requests.approved(client, UUID.randomUUID()), time)
                .statusCode(201)
                .extract()
                .path("interview.id");
    }

    final ValidatableResponse schedule(UUID request, Instant time) {
        return as(SamplePerson.CARLA).body(body(request, time)).post(SCHEDULE).then();
    }

    static Map<String, Object> body(UUID request, Instant time) {
        return Map.of(
                "interview_request_id",
                request,
                "scheduled_time",
                time.toString(),
                "candidate_confirmed",
                true,
                "admin_notes",
                "Bring a contract");
    }

    static Instant freeSlot() {
        return Instant.now()
                .plus(10 + SLOTS.incrementAndGet() * 5L, ChronoUnit.HOURS)
                .truncatedTo(ChronoUnit.SECONDS);
    }

    final Map<Integer, Long> race(int runners, Function<Integer, Map<String, Object>> body) throws Exception {
        String token = TestTokens.of(issuer, SamplePerson.CARLA);
        List<Callable<Integer>> all = IntStream.range(0, runners)
                .<Callable<Integer>>mapToObj(i ->
                        () -> with(token).body(body.apply(i)).post(SCHEDULE).statusCode())
                .toList();
        var pool = Executors.newFixedThreadPool(runners);
        try {
            return pool.invokeAll(all).stream()
                    .map(SchedulingTest::result)
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        } finally {
            pool.shutdownNow();
        }
    }

    static int result(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }

    final ValidatableResponse room(String interview) {
        return given().auth()
                .oauth2(dailyKey)
                .get(daily + "/rooms/interview-" + interview)
                .then();
    }

    final void faults(Map<String, Object> faults) {
        given().contentType(ContentType.JSON)
                .body(faults)
                .put(daily.replace("/v1", "/stand-in/faults"))
                .then()
                .statusCode(200);
    }

    final RequestSpecification as(SamplePerson person) {
        return with(TestTokens.of(issuer, person));
    }

    static RequestSpecification with(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    final String begun() {
        String id = scheduledFor(SamplePerson.BEN, freeSlot());
        requests.begins(id);
        return id;
    }

    final ValidatableResponse interview(String id) {
        return as(SamplePerson.CARLA).get(ADMINS + "/" + id).then().statusCode(200);
    }
}
