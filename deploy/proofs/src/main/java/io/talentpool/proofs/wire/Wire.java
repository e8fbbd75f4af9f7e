package io.talentpool.proofs.wire;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.talentpool.local.client.Surprise;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;

/** Connections to one address, which send a call as it is, however odd. Safe to use from several threads. */
public final class Wire implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;
    private static final int CONNECTIONS = 64;
    private static final String STREAM = "text/event-stream";

    private final Vertx vertx = Vertx.vertx(new VertxOptions()
            .setEventLoopPoolSize(1)
            .setFileSystemOptions(
                    new FileSystemOptions().setClassPathResolvingEnabled(false).setFileCachingEnabled(false)));
    private final HttpClient http;

    private Wire(URI address) {
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setDefaultHost(address.getHost())
                .setDefaultPort(address.getPort())
                .setMaxPoolSize(CONNECTIONS));
    }

    public static Wire to(String address) {
        return new Wire(URI.create(address));
    }

    /**
     * Of an answer that is a stream without end the head is all that is waited for.
     *
     * @throws Surprise when no answer comes
     */
    public Answer send(Call call) {
        Future<Answer> answer =
                http.request(HttpMethod.valueOf(call.method()), call.target()).compose(request -> send(request, call));
        try {
            return answer.toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new Surprise(
                    "Expected an answer to %s %s, but none came: %s".formatted(call.method(), call.target(), e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Surprise("Interrupted while waiting for an answer.", e);
        }
    }

    private static Future<Answer> send(HttpClientRequest request, Call call) {
        call.headers().forEach(header -> request.headers().add(header.name(), header.value()));
        Future<HttpClientResponse> response =
                call.body().map(body -> request.send(Buffer.buffer(body))).orElseGet(request::send);
        return response.compose(head -> read(head, request));
    }

    private static Future<Answer> read(HttpClientResponse head, HttpClientRequest request) {
        String type = head.getHeader("Content-Type");
        if (head.statusCode() == 200 && type != null && type.startsWith(STREAM)) {
            request.reset();
            return Future.succeededFuture(new Answer(head.statusCode(), headersOf(head), new byte[0]));
        }
        return head.body().map(body -> new Answer(head.statusCode(), headersOf(head), body.getBytes()));
    }

    private static Map<String, List<String>> headersOf(HttpClientResponse head) {
        Map<String, List<String>> headers = new TreeMap<>();
        head.headers()
                .names()
                .forEach(name -> headers.put(
                        name.toLowerCase(Locale.ROOT),
                        List.copyOf(head.headers().getAll(name))));
        return headers;
    }

    @Override
    public void close() {
        vertx.close();
    }
}
