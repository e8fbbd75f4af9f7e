package io.talentpool.embedded.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import kotlin.jvm.functions.Function1;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.OAuth2HttpServer;
import no.nav.security.mock.oauth2.http.Ssl;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/**
 * The library's HTTP server on the JDK's own. Of the two it brings, one keeps every request in memory for assertions, the
 * other needs a newer Netty than the platform has.
 */
final class HttpFrontDoor implements OAuth2HttpServer {

    private static final int THREADS = 4;

    private final ExecutorService workers = Executors.newFixedThreadPool(THREADS, HttpFrontDoor::workerThread);
    private HttpServer server;

    private static Thread workerThread(Runnable work) {
        Thread thread = new Thread(work, "identity-provider");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public OAuth2HttpServer start(
            InetAddress address, int port, Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> handler) {
        try {
            server = HttpServer.create(new InetSocketAddress(address, port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("The identity provider cannot listen on port " + port, e);
        }
        server.setExecutor(workers);
        server.createContext("/", exchange -> answer(exchange, handler));
        server.start();
        return this;
    }

    @Override
    public OAuth2HttpServer start(Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> handler) {
        return start(0, handler);
    }

    @Override
    public OAuth2HttpServer start(int port, Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> handler) {
        return start(InetAddress.getLoopbackAddress(), port, handler);
    }

    private void answer(HttpExchange exchange, Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> handler)
            throws IOException {
        try (exchange) {
            OAuth2HttpResponse response = handler.invoke(translate(exchange));
            byte[] body = response.getBody() == null
                    ? new byte[0]
                    : response.getBody().getBytes(StandardCharsets.UTF_8);
            response.getHeaders()
                    .forEach(header -> exchange.getResponseHeaders().add(header.getFirst(), header.getSecond()));
            exchange.sendResponseHeaders(response.getStatus(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private OAuth2HttpRequest translate(HttpExchange exchange) throws IOException {
        Headers.Builder headers = new Headers.Builder();
        exchange.getRequestHeaders().forEach((name, values) -> values.forEach(value -> headers.add(name, value)));
        HttpUrl address = url("").resolve(exchange.getRequestURI().toString());
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return new OAuth2HttpRequest(headers.build(), exchange.getRequestMethod(), address, body);
    }

    @Override
    public OAuth2HttpServer stop() {
        server.stop(0);
        workers.shutdown();
        return this;
    }

    @Override
    public void close() {
        stop();
    }

    @Override
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public HttpUrl url(String path) {
        return new HttpUrl.Builder()
                .scheme("http")
                .host("localhost")
                .port(port())
                .build()
                .resolve("/" + path);
    }

    /** None: behind the edge, on the loopback interface. */
    @Override
    public Ssl sslConfig() {
        return null;
    }
}
