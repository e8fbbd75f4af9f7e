package io.talentpool.request;

import static io.talentpool.embedded.testing.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.talentpool.embedded.people.SamplePerson;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;

/** Who asks for more than anybody may. For tests few calls are added each second, so a flood ends soon on a slow machine, too. */
@QuarkusTest
class CallLimitsTest extends RunningService {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void oneCallersFloodIsToldToWaitAndSlowsNobodyElse() throws Exception {
        RSAKey key = new RSAKeyGenerator(2048)
                .keyID("flood")
                .algorithm(JWSAlgorithm.RS256)
                .generate();
        provider.publish(key);
        String flooding = provider.token(key, UUID.randomUUID().toString(), claims -> claims);
        await().until(() -> with(flooding).get(REQUEST).statusCode() == 403);

        HttpResponse<String> told = flood(flooding, "192.0.2.1");

        assertTellsToWait(told);
        as(SamplePerson.ANNA).get(REQUEST).then().statusCode(200);
        as(SamplePerson.CARLA).get(REQUESTS).then().statusCode(200);
        // Commands are counted for themselves.
        with(flooding).body("{}").post(REQUEST).then().statusCode(403);
    }

    @Test
    void badTokensFromOneAddressSlowNeitherOtherAddressesNorGoodTokensFromTheSame() {
        assertTellsToWait(flood("a.b.c", "192.0.2.2"));

        with("a.b.c").header("X-Forwarded-For", "192.0.2.3").get(REQUEST).then().statusCode(401);
        as(SamplePerson.ANNA)
                .header("X-Forwarded-For", "192.0.2.2")
                .get(REQUEST)
                .then()
                .statusCode(200);
    }

    /** What a caller writes into the header stands further left than what the proxy appends. */
    @Test
    void addressesThatACallerMakesUpAreNotBelieved() {
        assertTellsToWait(flood("a.b.c", "198.51.100.%d, 192.0.2.4"));
    }

    /** As a proxy writes it that keeps to the standard, in a line of its own. */
    @Test
    void addressesOfTheStandardsHeaderAreCountedAlone() {
        assertTellsToWait(flood("a.b.c", "Forwarded", "for=198.51.100.%d, for=\"[2001:db8:4::1]:4711\";proto=https"));

        with("a.b.c")
                .header("Forwarded", "for=\"[2001:db8:5::1]\"")
                .get(REQUEST)
                .then()
                .statusCode(401);
    }

    private static void assertTellsToWait(HttpResponse<String> answer) {
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
        assertTrue(Integer.parseInt(answer.headers().firstValue("Retry-After").orElse("0")) > 0, answer::toString);
        assertTrue(answer.body().contains("/problems/too-many-calls"), answer::body);
        assertTrue(answer.body().contains("\"success\":false"), answer::body);
    }

    /** Asks many times at once until one of the answers is 429. */
    private static HttpResponse<String> flood(String token, String address) {
        return flood(token, "X-Forwarded-For", address);
    }

    /** @param address with {@code %d}, a different one each time */
    private static HttpResponse<String> flood(String token, String header, String address) {
        return await().pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(
                        () -> manyAtOnce(token, header, address).stream()
                                .filter(answer -> answer.statusCode() == 429)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static List<HttpResponse<String>> manyAtOnce(String token, String header, String address) {
        List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 200)
                .mapToObj(i -> HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + REQUESTS))
                        .header("Authorization", "Bearer " + token)
                        .header(header, address.formatted(i))
                        .build())
                .map(request -> HTTP.sendAsync(request, BodyHandlers.ofString()))
                .toList();
        return answers.stream().map(CompletableFuture::join).toList();
    }
}
