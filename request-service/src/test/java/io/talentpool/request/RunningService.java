package io.talentpool.request;

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
import io.talentpool.embedded.testing.TestIssuer;
import io.talentpool.embedded.testing.TestTokens;

/** The service and everything it needs, as its tests meet it: one running instance for all of them. */
@QuarkusTestResource(value = TalentPoolTestResource.class, initArgs = @ResourceArg(name = "german", value = "true"))
@QuarkusTestResource(Gateway.class)
@QuarkusTestResource(TestIssuer.class)
@QuarkusTestResource(UnluckyPartitioner.Configured.class)
abstract class RunningService {

    static final String REQUEST = "/api/client/interviews/request";
    static final String REQUESTS = "/api/admin/interviews/requests";
    static final String TOPIC = "talent-pool.interview-requests";
    static final String TOMORROW = Instant.now()
            .plus(1, ChronoUnit.DAYS)
            .truncatedTo(ChronoUnit.SECONDS)
            .toString();

    Gateway gateway;
    TestIssuer provider;

    @ConfigProperty(name = "talent-pool.identity.issuer-url")
    String issuer;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @BeforeEach
    void theTablesAreThere() {
        await().until(() -> given().get("/q/health/ready").statusCode() == 200);
    }

    RequestSpecification as(SamplePerson person) {
        return with(TestTokens.of(issuer, person));
    }

    static RequestSpecification with(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    ValidatableResponse ask(SamplePerson client, UUID candidate) {
        return as(client).body(body(candidate)).post(REQUEST).then();
    }

    static Map<String, Object> body(UUID candidate) {
        return Map.of("bpoc_candidate_id", candidate, "preferred_times", List.of(TOMORROW));
    }

    /** A new request of that client, pending; its id. */
    String pending(SamplePerson client) {
        return ask(client, gateway.knows("Maya")).statusCode(201).extract().path("request.id");
    }

    ValidatableResponse approve(String id) {
        return as(SamplePerson.CARLA).post(REQUESTS + "/" + id + "/approve").then();
    }

    ValidatableResponse reject(String id, String reason) {
        return as(SamplePerson.CARLA)
                .body(Map.of("reason", reason))
                .post(REQUESTS + "/" + id + "/reject")
                .then();
    }

    ValidatableResponse withdraw(SamplePerson client, String id) {
        return as(client).post(REQUEST + "/" + id + "/withdraw").then();
    }

    /** What twenty callers get to hear at the same moment, and how many of each. */
    static <T> Map<T, Long> twentyAtOnce(Callable<T> call) throws InterruptedException {
        var pool = Executors.newFixedThreadPool(20);
        try {
            return pool.invokeAll(IntStream.range(0, 20).mapToObj(i -> call).toList()).stream()
                    .map(RunningService::result)
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> T result(Future<T> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }

    /** The sum of all samples of that name that the service shows to Prometheus. */
    static double metric(String name) {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
