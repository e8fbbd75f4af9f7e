package io.talentpool.embedded.daily;

import static io.talentpool.embedded.testing.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.talentpool.embedded.daily.StandInClient.Answer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Who has a webhook is told, signed, who comes and goes. */
class WebhooksTest {

    private static final String SECRET = DailyStandInConfig.SAMPLE_WEBHOOK_SECRET;

    @TempDir
    Path folder;

    private final List<Letter> letters = new CopyOnWriteArrayList<>();
    private volatile int answer = 200;
    private HttpServer receiver;
    private DailyStandIn standIn;
    private StandInClient daily;

    private record Letter(String timestamp, String signature, String text) {
        String type() {
            return new JsonObject(text).getString("type", "test");
        }
    }

    @BeforeEach
    void start() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        receiver.createContext("/", this::receive);
        receiver.start();
        startStandIn();
    }

    @AfterEach
    void stop() {
        standIn.close();
        receiver.stop(0);
    }

    @Test
    void isTriedOutAndThenActive() {
        Answer made = register();
        assertEquals(200, made.status(), made.text());
        assertEquals("ACTIVE", made.json().getString("state"));
        assertEquals("{\"test\":\"test\"}", letters.get(0).text());
    }

    @Test
    void isNotTakenWhenItsAddressDoesNotAnswer() {
        answer = 500;
        Answer refused = register();
        assertEquals(400, refused.status());
        assertEquals("invalid-request-error", refused.error());
        assertEquals("[]", daily.get("/webhooks").text());
    }

    @Test
    void isTheOnlyOneOfADomain() {
        register();
        assertEquals(400, register().status());
        assertEquals(1, new JsonArray(daily.get("/webhooks").text()).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"url\": 7}",
                "{\"url\": \"ftp://here\"}",
                "{\"url\": \"http://localhost/\", \"hmac\": \"***\"}",
                "{\"url\": \"http://localhost/\", \"eventTypes\": [\"lunch\"]}",
                "{\"url\": \"http://localhost/\", \"retryType\": \"never\"}",
                "{\"url\": \"http://localhost/\", \"colour\": \"red\"}"
            })
    void isRefusedWhenItIsNone(String body) {
        assertEquals(400, daily.post("/webhooks", body).status());
    }

    @Test
    void isToldWhoComesAndGoes() throws Exception {
        register();
        visit("interview-1");
        await().until(() -> types().size() == 5);
        // Two at the same moment may overtake each other.
        assertEquals(
                Set.of("test", "meeting.started", "participant.joined", "participant.left", "meeting.ended"),
                Set.copyOf(types()));
        Letter left = letters.get(types().indexOf("participant.left"));
        assertEquals(signature(left), left.signature());
        JsonObject payload = new JsonObject(left.text()).getJsonObject("payload");
        assertEquals("interview-1", payload.getString("room"));
        assertEquals("client-7", payload.getString("user_id"));
        assertTrue(payload.getDouble("duration") >= 0);
    }

    @Test
    void isToldTwiceUnderAnotherIdWhenThatIsPlanned() {
        register();
        daily.faults(new JsonObject().put("duplicate_webhooks", 100));
        visit("interview-1");
        await().until(() -> types().size() == 9);
        assertEquals(
                8,
                letters.stream()
                        .skip(1)
                        .map(letter -> new JsonObject(letter.text()).getString("id"))
                        .distinct()
                        .count());
    }

    @Test
    void isGivenUpAfterThreeFailuresAndActiveAgainOnceUpdated() {
        String id = register().json().getString("uuid");
        answer = 500;
        visit("interview-1");
        await().until(() ->
                daily.get("/webhooks/" + id).json().getString("state").equals("FAILED"));
        answer = 200;
        assertEquals(
                "ACTIVE", daily.post("/webhooks/" + id, new JsonObject()).json().getString("state"));
    }

    @Test
    void isThereAfterARestartUntilItIsDeleted() {
        String id = register().json().getString("uuid");
        standIn.close();
        startStandIn();
        assertEquals(200, daily.get("/webhooks/" + id).status());
        assertEquals(200, daily.delete("/webhooks/" + id).status());
        assertEquals(404, daily.get("/webhooks/" + id).status());
    }

    private void startStandIn() {
        standIn = DailyStandIn.start(new DailyStandInConfig(
                0, DailyStandInConfig.SAMPLE_API_KEY, Optional.empty(), Optional.of(folder.resolve("rooms.json"))));
        daily = new StandInClient(standIn);
    }

    private Answer register() {
        return daily.post(
                "/webhooks",
                new JsonObject()
                        .put("url", "http://localhost:" + receiver.getAddress().getPort() + "/hook")
                        .put("hmac", SECRET));
    }

    private void visit(String room) {
        String url = daily.createRoom(room, new JsonObject()).json().getString("url");
        String token = daily.token(new JsonObject().put("room_name", room).put("user_id", "client-7"));
        Answer inside = daily.press(url, "enter", "t=" + token);
        String stay = inside.text().replaceFirst("(?s).*name=\"stay\" value=\"([^\"]+)\".*", "$1");
        daily.press(url, "leave", "t=" + token + "&stay=" + stay);
    }

    private List<String> types() {
        return letters.stream().map(Letter::type).toList();
    }

    private void receive(HttpExchange exchange) throws IOException {
        String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (answer == 200) {
            letters.add(new Letter(
                    exchange.getRequestHeaders().getFirst("X-Webhook-Timestamp"),
                    exchange.getRequestHeaders().getFirst("X-Webhook-Signature"),
                    text));
        }
        exchange.sendResponseHeaders(answer, -1);
        exchange.close();
    }

    private static String signature(Letter letter) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(SECRET), "HmacSHA256"));
        byte[] digest = mac.doFinal((letter.timestamp() + "." + letter.text()).getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(digest);
    }
}
