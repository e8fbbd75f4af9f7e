package io.talentpool.gateway;

import static io.restassured.RestAssured.given;
import static io.talentpool.embedded.testing.Patience.await;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.embedded.testing.EventTopic;
import io.talentpool.embedded.testing.Patience;
import io.talentpool.embedded.testing.TestTokens;

/** Changes reach the pages that are open, by way of real Kafka and real HTTP. */
@QuarkusTest
class LiveStreamsTest extends RunningGateway {

    private static final String CLIENT = "/api/client/events";
    private static final String ADMIN = "/api/admin/events";
    private static final String TOPIC = "talent-pool.interview-requests";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @TestHTTPResource("/")
    URI address;

    @Inject
    Event<ShutdownDelayInitiatedEvent> shutdownBegins;

    @Test
    void streamsEndWhenTheServiceIsToldToStop() throws Exception {
        try (Stream anna = open(SamplePerson.ANNA, CLIENT, null)) {
            anna.await("connected");
            shutdownBegins.fire(new ShutdownDelayInitiatedEvent());
            await().until(anna::hasEnded);
        }
    }

    @Test
    void aClientHearsOfTheirOwnChangesAndAnAdminOfAll() throws Exception {
        try (Stream anna = open(SamplePerson.ANNA, CLIENT, null);
                Stream ben = open(SamplePerson.BEN, CLIENT, null);
                Stream carla = open(SamplePerson.CARLA, ADMIN, null)) {
            String annas = publish(SamplePerson.ANNA, Map.of());
            String bens = publish(SamplePerson.BEN, Map.of());
            anna.await(annas);
            ben.await(bens);
            carla.await(annas);
            carla.await(bens);
            assertFalse(anna.text().contains(bens));
            assertFalse(ben.text().contains(annas));
        }
    }

    @Test
    void anEventHasItsIdAndTypeAndForAClientNotWhoOfTheStaffActed() throws Exception {
        try (Stream anna = open(SamplePerson.ANNA, CLIENT, null);
                Stream carla = open(SamplePerson.CARLA, ADMIN, null)) {
            String id = publish(SamplePerson.ANNA, Map.of());
            anna.await(id);
            carla.await(id);
            String told = anna.event(id);
            assertTrue(told.contains("event:interview-request.approved"), told);
            assertTrue(told.contains("\"status\":\"approved\""), told);
            assertFalse(told.contains("staff-7"), told);
            assertTrue(carla.event(id).contains("staff-7"));
        }
    }

    @Test
    void whoeverComesAgainIsToldWhatTheyMissed() throws Exception {
        String seen;
        try (Stream anna = open(SamplePerson.ANNA, CLIENT, null)) {
            seen = publish(SamplePerson.ANNA, Map.of());
            anna.await(seen);
        }
        String missed = publish(SamplePerson.ANNA, Map.of());
        String bens = publish(SamplePerson.BEN, Map.of());
        try (Stream carla = open(SamplePerson.CARLA, ADMIN, seen)) {
            carla.await(missed); // by now the replica knows it
            carla.await(bens);
        }
        try (Stream again = open(SamplePerson.ANNA, CLIENT, seen)) {
            again.await(missed);
            assertFalse(again.text().contains(bens));
            assertFalse(again.text().contains("event:reset"));
        }
    }

    @Test
    void whoeverSawNothingYetGoesOnFromWhereTheyBegan() throws Exception {
        String mark;
        try (Stream anna = open(SamplePerson.ANNA, CLIENT, null)) {
            mark = anna.lines().stream()
                    .filter(line -> line.startsWith("id:"))
                    .findFirst()
                    .orElseThrow()
                    .substring("id:".length())
                    .strip();
        }
        String missed = publish(SamplePerson.ANNA, Map.of());
        try (Stream again = open(SamplePerson.ANNA, CLIENT, mark)) {
            again.await(missed);
        }
    }

    @Test
    void whoeverComesFromAReplicaThatIsAheadIsNotSentBackToTheStart() throws Exception {
        String ahead = UUID.randomUUID().toString();
        CompletableFuture<String> soon = CompletableFuture.supplyAsync(
                () -> publish(SamplePerson.ANNA, Map.of("ce_id", ahead)),
                CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS));
        try (Stream anna = open(SamplePerson.ANNA, CLIENT, ahead)) {
            soon.join();
            anna.await(publish(SamplePerson.ANNA, Map.of()));
            assertFalse(anna.text().contains("event:reset"));
        }
    }

    @Test
    void whoeverWasAwayTooLongIsToldToLoadAnew() throws Exception {
        for (String unknown : new String[] {UUID.randomUUID().toString(), "2001-01-01T00:00:00Z", "nonsense"}) {
            try (Stream anna = open(SamplePerson.ANNA, CLIENT, unknown)) {
                anna.await("event:reset");
            }
        }
    }

    @Test
    void aReplayIsNoNewsAndARecordThatIsNoEventStopsNothing() throws Exception {
        try (Stream anna = open(SamplePerson.ANNA, CLIENT, null)) {
            String replayed = publish(SamplePerson.ANNA, Map.of("replayed", "true"));
            EventTopic.publish(broker, TOPIC, "x", Map.of("ce_type", "nonsense"), "not json");
            anna.await(publish(SamplePerson.ANNA, Map.of()));
            assertFalse(anna.text().contains(replayed));
        }
    }

    @Test
    void aQuietStreamShowsThatItIsAlive() throws Exception {
        try (Stream anna = open(SamplePerson.ANNA, CLIENT, null)) {
            anna.await("still here");
            anna.await("event:heartbeat\ndata:{\"every_seconds\":1}\n\n:still here");
            String mark = anna.lines().stream()
                    .takeWhile(line -> !line.isEmpty())
                    .toList()
                    .toString();
            assertTrue(
                    mark.contains("id:") && mark.contains("data:"),
                    "Readers forget the id of what has no data: " + mark);
            assertEquals(
                    1,
                    anna.lines().stream().filter(line -> line.startsWith("id:")).count(),
                    anna::text);
        }
    }

    @Test
    void nobodyHasMoreStreamsThanTheyNeed() throws Exception {
        List<Stream> open = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                open.add(open(SamplePerson.BEN, CLIENT, null));
            }
            given().auth()
                    .oauth2(TestTokens.of(issuer, SamplePerson.BEN))
                    .get(CLIENT)
                    .then()
                    .statusCode(429)
                    .header("Retry-After", "5")
                    .body("error", containsString("4 streams open"));
        } finally {
            open.forEach(Stream::close);
        }
        await().untilAsserted(() -> open(SamplePerson.BEN, CLIENT, null).close());
    }

    @Test
    void whoeverMayNotIsTurnedAwayBeforeTheStreamBegins() {
        given().get(CLIENT).then().statusCode(401).contentType("application/problem+json");
        given().auth()
                .oauth2(TestTokens.of(issuer, SamplePerson.ANNA))
                .get(ADMIN)
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }

    private String publish(SamplePerson client, Map<String, String> more) {
        String id = UUID.randomUUID().toString();
        String request = UUID.randomUUID().toString();
        Map<String, String> headers = new HashMap<>(Map.of(
                "ce_id",
                id,
                "ce_type",
                "io.talentpool.interview-request.approved.v1",
                "ce_subject",
                request,
                "ce_sequence",
                "0000000002"));
        headers.putAll(more);
        EventTopic.publish(broker, TOPIC, request, headers, """
                {"id": "%1$s", "client_user_id": "%2$s", "status": "approved", "actor": {"type": "admin", "id": "staff-7"}}
                """.formatted(request, client.clientUserId()));
        return id;
    }

    private Stream open(SamplePerson person, String path, String lastEventId) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path))
                .header("Authorization", "Bearer " + TestTokens.of(issuer, person))
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofInputStream());
        assertEquals(200, answer.statusCode());
        Stream stream = new Stream(answer.body());
        stream.await("connected");
        return stream;
    }

    /** A stream as a browser reads it. */
    private static final class Stream implements AutoCloseable {

        private final InputStream body;
        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final Thread thread;

        private Stream(InputStream body) {
            this.body = body;
            var reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
            thread = new Thread(() -> reader.lines().forEach(lines::add), "stream");
            thread.setUncaughtExceptionHandler((ended, closed) -> {});
            thread.setDaemon(true);
            thread.start();
        }

        boolean hasEnded() {
            return !thread.isAlive();
        }

        List<String> lines() {
            return lines;
        }

        String text() {
            return String.join("\n", lines);
        }

        void await(String text) {
            Patience.await().untilAsserted(() -> assertTrue(text().contains(text), this::text));
        }

        /** The lines of one event. */
        String event(String id) {
            String found = List.of(text().split("\n\n")).stream()
                    .filter(event -> event.contains(id))
                    .findFirst()
                    .orElse(null);
            assertNotNull(found);
            return found;
        }

        @Override
        public void close() {
            try {
                body.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
