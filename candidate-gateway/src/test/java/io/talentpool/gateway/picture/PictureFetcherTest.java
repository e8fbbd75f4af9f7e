package io.talentpool.gateway.picture;

import static io.talentpool.embedded.testing.Patience.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.talentpool.embedded.ports.LocalPorts;
import io.talentpool.embedded.testing.Patience;
import io.talentpool.embedded.tls.ServerCertificate;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.PemTrustOptions;

/** Over real connections, to servers of every temper. */
class PictureFetcherTest {

    private static final byte[] CONTENT = {1, 2, 3};
    private static final Buffer MUCH = Buffer.buffer(new byte[64 * 1024]);

    private static final List<String> ASKED = new CopyOnWriteArrayList<>();
    private static final AtomicLong STREAMED = new AtomicLong();
    private static final AtomicLong HUNG_UP = new AtomicLong();

    /** As many as are fetched at a time. */
    private static final int TOGETHER = 8;

    private static final Set<HttpConnection> USED = ConcurrentHashMap.newKeySet();
    private static final List<HttpServerRequest> WAITING = new CopyOnWriteArrayList<>();

    private static final int PLAIN = LocalPorts.anyFree();
    private static final int SECURE = LocalPorts.anyFree();
    private static final String ORIGIN = "http://localhost:" + PLAIN;
    private static final String SECURE_ORIGIN = "https://localhost:" + SECURE;
    private static final String OTHER_NAME = "https://127.0.0.1:" + SECURE;
    private static final Set<String> TRUSTED = Set.of(ORIGIN, SECURE_ORIGIN, OTHER_NAME, "http://localhost:1");

    private static final Map<String, Consumer<HttpServerRequest>> ANSWERS = Map.ofEntries(
            Map.entry("/picture", request -> request.response().end(Buffer.buffer(CONTENT))),
            Map.entry("/once", request -> redirect(request, "/picture")),
            Map.entry("/twice", request -> redirect(request, ORIGIN + "/once")),
            Map.entry("/three-times", request -> redirect(request, "twice")),
            Map.entry("/circle", request -> redirect(request, "/circle")),
            Map.entry(
                    "/nowhere", request -> request.response().setStatusCode(302).end()),
            Map.entry("/nonsense", request -> redirect(request, "http://[")),
            Map.entry("/inwards", request -> redirect(request, "http://127.0.0.1:" + PLAIN + "/picture")),
            Map.entry("/to-metadata", request -> redirect(request, "https://169.254.169.254/latest/meta-data")),
            Map.entry("/to-a-file", request -> redirect(request, "file:///etc/passwd")),
            Map.entry(
                    "/missing", request -> request.response().setStatusCode(404).end("no")),
            Map.entry(
                    "/not-modified",
                    request -> request.response().setStatusCode(304).end()),
            Map.entry(
                    "/too-many",
                    request -> request.response().setStatusCode(429).end()),
            Map.entry(
                    "/overloaded",
                    request -> request.response().setStatusCode(503).end("later")),
            Map.entry("/closes-when-used-again", PictureFetcherTest::closeWhenUsedAgain),
            Map.entry("/together", PictureFetcherTest::answerWhenAllAreThere),
            Map.entry(
                    "/largest", request -> request.response().end(Buffer.buffer(new byte[PictureFetcher.MOST_BYTES]))),
            Map.entry(
                    "/too-large",
                    request -> request.response().end(Buffer.buffer(new byte[PictureFetcher.MOST_BYTES + 1]))),
            Map.entry("/ten-gigabytes", PictureFetcherTest::streamForEver),
            Map.entry("/drip", PictureFetcherTest::drip),
            Map.entry("/silence", request -> noteHangUp(request)),
            Map.entry(
                    "/breaks-off",
                    request -> request.response()
                            .putHeader("Content-Length", "100")
                            .write("few")
                            .onComplete(written -> request.connection().close())),
            Map.entry(
                    "/many-headers",
                    request -> request.response()
                            .putHeader("X-Long", "x".repeat(100_000))
                            .end("few")));

    private static Vertx vertx;
    private static PictureFetcher fetcher;

    @BeforeAll
    static void start(@TempDir Path folder) {
        var certificate = ServerCertificate.in(folder);
        vertx = Vertx.vertx();
        listen(new HttpServerOptions().setPort(PLAIN));
        listen(new HttpServerOptions()
                .setPort(SECURE)
                .setSsl(true)
                .setKeyCertOptions(new PemKeyCertOptions()
                        .addCertValue(Buffer.buffer(certificate.certificatePem()))
                        .addKeyValue(Buffer.buffer(certificate.keyPem()))));
        fetcher = new PictureFetcher(
                TRUSTED,
                new HttpClientOptions()
                        .setTrustOptions(
                                new PemTrustOptions().addCertValue(Buffer.buffer(certificate.certificatePem()))));
    }

    private static void listen(HttpServerOptions options) {
        vertx.createHttpServer(options.setHost("localhost"))
                .requestHandler(request -> {
                    ASKED.add(request.getHeader("Host") + request.uri());
                    ANSWERS.get(request.path()).accept(request);
                })
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @AfterAll
    static void stop() {
        fetcher.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void fetchesFromTheAddressAsItStands() {
        ASKED.clear();
        assertArrayEquals(CONTENT, fetch(ORIGIN + "/picture?size=%20large#middle"));
        assertEquals(List.of("localhost:" + PLAIN + "/picture?size=%20large"), ASKED);
    }

    @Test
    void takesWhatIsJustSmallEnough() {
        assertEquals(PictureFetcher.MOST_BYTES, fetch(ORIGIN + "/largest").length);
    }

    @Test
    void asksOnceMoreWhereAKeptConnectionIsClosedAtThatMoment() {
        for (int time = 0; time < 3; time++) {
            assertArrayEquals(CONTENT, fetch(ORIGIN + "/closes-when-used-again"));
        }
    }

    @Test
    void keepsNobodyWaitingForAConnectionToTheSameServer() {
        var all = Stream.generate(
                        () -> fetcher.fetch(URI.create(ORIGIN + "/together")).subscribeAsCompletionStage())
                .limit(TOGETHER)
                .toList();
        all.forEach(one -> assertArrayEquals(
                CONTENT,
                one.orTimeout(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS).join()));
    }

    @Nested
    class Securely {

        @Test
        void fetchesFromWhoProvesItsName() {
            assertArrayEquals(CONTENT, fetch(SECURE_ORIGIN + "/picture"));
        }

        @Test
        void doesNotFetchFromWhoHasAnotherName() {
            assertEquals(NoPicture.Reason.UNREACHABLE, failure(OTHER_NAME + "/picture"));
        }

        @Test
        void doesNotFetchFromWhomNobodyVouchesFor() {
            try (var strict = new PictureFetcher(TRUSTED, new HttpClientOptions())) {
                assertEquals(NoPicture.Reason.UNREACHABLE, failure(strict, SECURE_ORIGIN + "/picture"));
            }
        }
    }

    @Nested
    class Redirects {

        @ParameterizedTest
        @ValueSource(strings = {"/once", "/twice"})
        void areFollowedTwice(String path) {
            assertArrayEquals(CONTENT, fetch(ORIGIN + path));
        }

        @ParameterizedTest
        @ValueSource(strings = {"/three-times", "/circle", "/nowhere", "/nonsense"})
        void areNotFollowedForEver(String path) {
            assertEquals(NoPicture.Reason.ASTRAY, failure(ORIGIN + path));
        }

        @ParameterizedTest
        @ValueSource(strings = {"/inwards", "/to-a-file"})
        void areCheckedAsTheAddressItself(String path) {
            assertEquals(NoPicture.Reason.FORBIDDEN, failure(ORIGIN + path));
        }

        @Test
        void doNotLeadIntoOurOwnNetwork() {
            assertEquals(NoPicture.Reason.INWARDS, failure(ORIGIN + "/to-metadata"));
        }
    }

    @Nested
    class GivesUp {

        @ParameterizedTest
        @ValueSource(strings = {"/missing", "/not-modified"})
        void onWhatIsNotThere(String path) {
            assertEquals(NoPicture.Reason.REFUSED, failure(ORIGIN + path));
        }

        @ParameterizedTest
        @ValueSource(strings = {"/too-many", "/overloaded"})
        void forNowOnWhoHasTooMuchToDo(String path) {
            var reason = failure(ORIGIN + path);
            assertEquals(NoPicture.Reason.BUSY, reason);
            assertTrue(reason.mayPass());
        }

        @Test
        void onWhatIsTooLarge() {
            assertEquals(NoPicture.Reason.TOO_LARGE, failure(ORIGIN + "/too-large"));
        }

        @Test
        void onAStreamWithoutReadingOn() {
            assertEquals(NoPicture.Reason.TOO_LARGE, failure(ORIGIN + "/ten-gigabytes"));
            await().until(() -> STREAMED.get() < 0);
        }

        @ParameterizedTest
        @ValueSource(strings = {"/drip", "/silence"})
        void onWhoTakesTooLongAndHangsUp(String path) {
            long before = HUNG_UP.get();
            assertEquals(NoPicture.Reason.SLOW, failure(ORIGIN + path));
            await().until(() -> HUNG_UP.get() > before);
        }

        @ParameterizedTest
        @ValueSource(strings = {"/breaks-off", "/many-headers"})
        void onWhoDoesNotSpeakHttp(String path) {
            assertEquals(NoPicture.Reason.UNREACHABLE, failure(ORIGIN + path));
        }

        @Test
        void onWhoIsAway() {
            assertEquals(NoPicture.Reason.UNREACHABLE, failure("http://localhost:1/picture"));
            assertEquals(NoPicture.Reason.UNREACHABLE, failure("https://nowhere.invalid/picture"));
        }

        @Test
        void withoutAWordOfWhere() {
            var failure = assertThrows(NoPicture.class, () -> fetch("https://anna-lindqvist.invalid/anna.png"));
            assertTrue(failure.getCause() == null && failure.getMessage().equals("unreachable"));
        }
    }

    private static byte[] fetch(String address) {
        return fetcher.fetch(URI.create(address)).await().atMost(Patience.LIMIT);
    }

    private static NoPicture.Reason failure(String address) {
        return failure(fetcher, address);
    }

    private static NoPicture.Reason failure(PictureFetcher fetcher, String address) {
        return assertThrows(
                        NoPicture.class,
                        () -> fetcher.fetch(URI.create(address)).await().atMost(Patience.LIMIT))
                .reason();
    }

    private static void redirect(HttpServerRequest request, String location) {
        request.response().setStatusCode(302).putHeader("Location", location).end("elsewhere");
    }

    /** Says that it is small, as far as HTTP lets it: nothing. */
    private static void streamForEver(HttpServerRequest request) {
        var response = request.response().setChunked(true);
        request.connection().closeHandler(closed -> STREAMED.set(Long.MIN_VALUE));
        Runnable more = () -> {
            while (!response.closed() && !response.writeQueueFull() && STREAMED.get() < 10_000_000_000L) {
                STREAMED.addAndGet(MUCH.length());
                response.write(MUCH);
            }
        };
        response.drainHandler(drained -> more.run());
        more.run();
    }

    /** As a server whose patience with a silent connection ends just then. */
    private static void closeWhenUsedAgain(HttpServerRequest request) {
        if (USED.add(request.connection())) {
            request.response().end(Buffer.buffer(CONTENT));
        } else {
            request.connection().close();
        }
    }

    private static void answerWhenAllAreThere(HttpServerRequest request) {
        WAITING.add(request);
        if (WAITING.size() == TOGETHER) {
            WAITING.forEach(waiting -> waiting.response().end(Buffer.buffer(CONTENT)));
        }
    }

    private static void drip(HttpServerRequest request) {
        noteHangUp(request);
        var response = request.response().setChunked(true);
        vertx.setPeriodic(100, tick -> {
            if (response.closed()) {
                vertx.cancelTimer(tick);
            } else {
                response.write("x");
            }
        });
    }

    private static void noteHangUp(HttpServerRequest request) {
        request.connection().closeHandler(closed -> HUNG_UP.incrementAndGet());
    }
}
