package io.talentpool.scheduling.room;

import static io.restassured.RestAssured.given;
import static io.talentpool.embedded.testing.Patience.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.talentpool.embedded.testing.Patience;

import com.sun.net.httpserver.HttpServer;

/** Our webhook at Daily: registered once, renewed when Daily has given up on it, and never put in somebody else's place. */
@QuarkusTest
class DailyWebhooksTest {

    private static final String SECRET = "VGVzdHMgc2lnbiBsaWtlIERhaWx5IGRvZXMu";

    @Inject
    DailyWebhooks webhooks;

    @ConfigProperty(name = "daily.api-url")
    String daily;

    @ConfigProperty(name = "daily.api-key")
    String key;

    private final Queue<String> heard = new ConcurrentLinkedQueue<>();
    private volatile int answer = 200;
    private HttpServer listener;

    @BeforeEach
    void listen() throws IOException {
        listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listener.createContext("/", call -> {
            heard.add(new String(call.getRequestBody().readAllBytes()));
            call.sendResponseHeaders(answer, -1);
            call.close();
        });
        listener.start();
    }

    @AfterEach
    void leaveNoneBehind() {
        atDaily()
                .get(daily + "/webhooks")
                .then()
                .extract()
                .<List<String>>path("uuid")
                .forEach(uuid ->
                        atDaily().delete(daily + "/webhooks/" + uuid).then().statusCode(200));
        listener.stop(0);
    }

    @Test
    void isRegisteredOnceHoweverOftenItIsAskedFor() {
        register(address("ours"));
        register(address("ours"));
        there().body("url", contains(address("ours")))
                .body("state", contains("ACTIVE"))
                .body("[0].eventTypes", contains("participant.joined", "participant.left", "meeting.ended"));
        assertEquals(List.of("{\"test\":\"test\"}"), List.copyOf(heard));
    }

    @Test
    void isRenewedWhenDailyHasGivenUpOnIt() {
        register(address("ours"));
        answer = 500;
        meetOnce();
        await().untilAsserted(() -> there().body("state", contains("FAILED")));
        answer = 200;
        register(address("ours"));
        there().body("state", contains("ACTIVE")).body("size()", equalTo(1));
    }

    @Test
    void leavesSomebodyElsesWhereItIs() {
        register(address("theirs"));
        RoomFailure failure = assertThrows(RoomFailure.class, () -> register(address("ours")));
        assertEquals(RoomFailure.Kind.refused, failure.kind());
        there().body("url", contains(address("theirs")));
    }

    @Test
    void isRefusedAtAnAddressThatDoesNotAnswer() {
        answer = 404;
        RoomFailure failure = assertThrows(RoomFailure.class, () -> register(address("ours")));
        assertEquals(RoomFailure.Kind.refused, failure.kind());
        there().body("size()", equalTo(0));
    }

    private void register(String url) {
        webhooks.register(url, SECRET).await().atMost(Patience.LIMIT);
    }

    private ValidatableResponse there() {
        return atDaily().get(daily + "/webhooks").then().statusCode(200);
    }

    private String address(String path) {
        return "http://localhost:%d/%s".formatted(listener.getAddress().getPort(), path);
    }

    /** Somebody comes and goes: Daily has three things to tell. */
    private void meetOnce() {
        String url = atDaily()
                .body(Map.of("privacy", "public"))
                .post(daily + "/rooms")
                .then()
                .statusCode(200)
                .extract()
                .path("url");
        String inside = given().redirects()
                .follow(false)
                .post(url + "/enter")
                .then()
                .statusCode(303)
                .extract()
                .header("location");
        String stay = inside.replaceFirst(".*stay=", "");
        given().redirects()
                .follow(false)
                .post(url + "/leave?stay=" + stay)
                .then()
                .statusCode(303);
    }

    private RequestSpecification atDaily() {
        return given().auth().oauth2(key).contentType(ContentType.JSON);
    }
}
