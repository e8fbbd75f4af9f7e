package io.talentpool.local.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.talentpool.local.FreePorts;
import io.talentpool.local.places.Part;
import io.talentpool.local.places.Ports;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

class EdgeTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private Path pages;
    private final CountDownLatch secondHalf = new CountDownLatch(1);
    private Ports ports;
    private Edge edge;
    private HttpServer gateway;

    @BeforeEach
    void start() throws Exception {
        ports = FreePorts.with(Map.of());
        pages = folder.resolve("dist");
        edge = Edge.start(ports, pages);
        gateway = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.of(Part.CANDIDATE_GATEWAY)), 0);
        gateway.setExecutor(Executors.newCachedThreadPool());
        gateway.createContext("/api/client/candidates", EdgeTest::tellsItsHeaders);
        gateway.createContext("/api/client/events", this::answersInTwoHalves);
        gateway.start();
    }

    @AfterEach
    void stop() {
        secondHalf.countDown();
        gateway.stop(0);
        edge.close();
    }

    @Test
    void passesOnWhoWasAskedAndHow() throws Exception {
        String headers = get("/api/client/candidates?search=anna").body();
        String host = "localhost:" + ports.of(Part.EDGE);
        assertThat(headers)
                .contains("Host=" + host, "X-forwarded-host=" + host, "X-forwarded-proto=http")
                .contains("X-forwarded-port=" + ports.of(Part.EDGE))
                .contains("query=search=anna");
    }

    @Test
    void replacesWhatACallerClaimsAboutTheWay() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("/api/client/candidates"))
                .header("X-Forwarded-For", "10.0.0.1")
                .header("Forwarded", "for=10.0.0.1")
                .build();
        assertThat(HTTP.send(request, BodyHandlers.ofString()).body()).doesNotContain("10.0.0.1");
    }

    @Test
    void passesOnHeadersAsLongAsTheServicesTake() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("/api/client/candidates"))
                .header("Authorization", "Bearer " + "x".repeat(30_000))
                .build();
        assertThat(HTTP.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }

    @Test
    void streamsAnAnswerAsItComes() throws Exception {
        var answer = HTTP.send(HttpRequest.newBuilder(uri("/api/client/events")).build(), BodyHandlers.ofInputStream());
        byte[] first = new byte[5];
        assertThat(answer.body().readNBytes(first, 0, 5)).isEqualTo(5);
        assertThat(new String(first, StandardCharsets.UTF_8)).isEqualTo("first");
        secondHalf.countDown();
        assertThat(new String(answer.body().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("second");
    }

    @Test
    void saysWhoDoesNotAnswer() throws Exception {
        HttpResponse<String> answer = get("/api/client/interviews/request");
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("request-service does not answer", "\"success\":false");
    }

    @Test
    void hasNothingAtUnknownAddresses() throws Exception {
        for (String path : List.of("/api", "/api/", "/api/nothing", "/api/admin/nothing", "/missing.png")) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
    }

    @Test
    void tellsWhatIsHereWithoutAskingAnotherServer() throws Exception {
        assertThat(get("/system").body())
                .contains("Talent Pool", "Anna Lindqvist")
                .doesNotContain("src=", "https://");
    }

    @Test
    void drawsEachCandidateTheSameEachTime() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("/portraits/7.png")).build();
        HttpResponse<byte[]> portrait = HTTP.send(request, BodyHandlers.ofByteArray());
        assertThat(portrait.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(portrait.body())
                .startsWith(0x89, 'P', 'N', 'G')
                .isEqualTo(HTTP.send(request, BodyHandlers.ofByteArray()).body());
        assertThat(get("/portraits/x.png").statusCode()).isEqualTo(404);
    }

    @Nested
    class TheWebApplication {

        @BeforeEach
        void build() throws IOException {
            Files.createDirectories(pages.resolve("assets"));
            Files.writeString(pages.resolve("index.html"), "<!doctype html>the page");
            Files.writeString(pages.resolve("assets/app-1a2b.js"), "plain");
            Files.writeString(pages.resolve("assets/app-1a2b.js.br"), "brotli");
            Files.writeString(pages.resolveSibling("secret.txt"), "not to be seen");
        }

        @Test
        void isThereUnderTheNameOfEveryPage() throws Exception {
            for (String path : List.of("/", "/candidates", "/candidates/7/request", "/signed-in?code=1")) {
                HttpResponse<String> page = get(path);
                assertThat(page.body()).contains("the page");
                assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache");
                assertThat(page.headers().firstValue("Content-Security-Policy"))
                        .get()
                        .asString()
                        .contains(
                                "default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe");
            }
        }

        @Test
        void isCompressedForWhoeverCanReadThat() throws Exception {
            HttpRequest request = HttpRequest.newBuilder(uri("/assets/app-1a2b.js"))
                    .header("Accept-Encoding", "gzip, br")
                    .build();
            HttpResponse<String> compressed = HTTP.send(request, BodyHandlers.ofString());
            assertThat(compressed.body()).isEqualTo("brotli");
            assertThat(compressed.headers().firstValue("Content-Encoding")).hasValue("br");
            assertThat(compressed.headers().firstValue("Content-Type")).hasValue("text/javascript;charset=UTF-8");
            assertThat(compressed.headers().firstValue("Cache-Control"))
                    .get()
                    .asString()
                    .contains("immutable");
            assertThat(get("/assets/app-1a2b.js").body()).isEqualTo("plain");
        }

        @Test
        void isKeptByNobodyAsLongAsItIsNotThere() throws Exception {
            for (String path : List.of("/assets/app-9z8y.js", "/assets/missing.css", "/missing.js", "/assets/.js")) {
                HttpResponse<String> missing = get(path);
                assertThat(missing.statusCode()).isEqualTo(404);
                assertThat(missing.headers().firstValue("Cache-Control")).hasValue("no-store");
            }
            Files.writeString(pages.resolve("assets/app-9z8y.js"), "there now");
            assertThat(get("/assets/app-9z8y.js").headers().firstValue("Cache-Control"))
                    .get()
                    .asString()
                    .contains("immutable");
        }

        @Test
        void isToldWhereToSignIn() throws Exception {
            assertThat(get("/config.json").body())
                    .isEqualTo("{\"identity\":{\"issuer\":\"%s/auth\",\"rolesClaim\":\"roles\"}}"
                            .formatted(ports.url(Part.EDGE)));
        }

        @Test
        void mayCallAProviderThatIsElsewhere() throws Exception {
            Ports others = FreePorts.with(Map.of());
            PagesSignIn signIn =
                    new PagesSignIn("https://id.example.com:8443/realms/talent-pool", "realm_access/roles");
            Edge elsewhere = Edge.start(others, pages, signIn);
            try {
                HttpResponse<String> config = HTTP.send(
                        HttpRequest.newBuilder(URI.create(others.url(Part.EDGE) + "/config.json"))
                                .build(),
                        BodyHandlers.ofString());
                assertThat(config.body())
                        .contains("https://id.example.com:8443/realms/talent-pool", "realm_access/roles");
                assertThat(config.headers().firstValue("Content-Security-Policy"))
                        .get()
                        .asString()
                        .contains("connect-src 'self' https://id.example.com:8443;");
            } finally {
                elsewhere.close();
            }
            assertThat(get("/").headers().firstValue("Content-Security-Policy"))
                    .get()
                    .asString()
                    .contains("connect-src 'self';");
        }

        @Test
        void isNotAllThatIsOnThisMachine() throws Exception {
            for (String path : List.of("/missing.js", "/assets/../../secret.txt", "/..%2fsecret.txt", "/assets")) {
                assertThat(get(path).body()).doesNotContain("not to be seen", "plain");
            }
            assertThat(get("/missing.js").statusCode()).isEqualTo(404);
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create(ports.url(Part.EDGE) + path);
    }

    private static void tellsItsHeaders(HttpExchange exchange) throws IOException {
        String headers = exchange.getRequestHeaders().entrySet().stream()
                .map(header -> header.getKey() + "=" + String.join(",", header.getValue()))
                .collect(Collectors.joining("\n"));
        byte[] body = (headers + "\nquery=" + exchange.getRequestURI().getQuery()).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void answersInTwoHalves(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write("first".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        try {
            secondHalf.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.getResponseBody().write("second".getBytes(StandardCharsets.UTF_8));
        exchange.close();
    }
}
