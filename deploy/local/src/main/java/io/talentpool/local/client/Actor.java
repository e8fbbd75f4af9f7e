package io.talentpool.local.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/** Somebody who sends requests: a person with a token, or a stranger without one. */
public final class Actor {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http;
    private final URI baseUrl;
    private final String name;
    private final Optional<String> token;
    private final ExchangeListener listener;
    private final Map<String, String> headers;

    Actor(HttpClient http, URI baseUrl, String name, Optional<String> token, ExchangeListener listener) {
        this(http, baseUrl, name, token, listener, Map.of());
    }

    private Actor(
            HttpClient http,
            URI baseUrl,
            String name,
            Optional<String> token,
            ExchangeListener listener,
            Map<String, String> headers) {
        this.http = http;
        this.baseUrl = baseUrl;
        this.name = name;
        this.token = token;
        this.listener = listener;
        this.headers = headers;
    }

    /** The same one, who sends that header with whatever is sent, as {@code If-Match}. */
    public Actor sending(String header, String value) {
        return new Actor(http, baseUrl, name, token, listener, Map.of(header, value));
    }

    public String name() {
        return name;
    }

    public Exchange get(String path) {
        return send("GET", path, Optional.empty());
    }

    /** @param body whatever Jackson can write */
    public Exchange post(String path, Object body) {
        return send("POST", path, Optional.of(Json.of(body)));
    }

    /** @param body whatever Jackson can write */
    public Exchange patch(String path, Object body) {
        return send("PATCH", path, Optional.of(Json.of(body)));
    }

    /**
     * Sends a text as it is, under any content type.
     *
     * @throws Surprise when no answer comes
     */
    public Exchange sendRaw(String method, String path, String contentType, String body) {
        return exchange(method, path, Optional.empty(), contentType, BodyPublishers.ofString(body));
    }

    /** @throws Surprise when no answer comes */
    public Exchange send(String method, String path, Optional<JsonNode> body) {
        BodyPublisher publisher =
                body.map(JsonNode::toString).map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody);
        return exchange(method, path, body, "application/json", publisher);
    }

    private Exchange exchange(
            String method, String path, Optional<JsonNode> sent, String contentType, BodyPublisher publisher) {
        HttpRequest.Builder request = HttpRequest.newBuilder(baseUrl.resolve(path))
                .method(method, publisher)
                .timeout(PATIENCE)
                .header("Accept", "application/json, application/problem+json, */*;q=0.1");
        headers.forEach(request::header);
        token.ifPresent(value -> request.header("Authorization", "Bearer " + value));
        if (publisher.contentLength() != 0) {
            request.header("Content-Type", contentType);
        }
        long begin = System.nanoTime();
        HttpResponse<String> response = answerTo(request.build(), method, path);
        Exchange exchange = new Exchange(
                name,
                method,
                path,
                sent,
                response.statusCode(),
                response.headers(),
                Json.parse(response.body()),
                Duration.ofNanos(System.nanoTime() - begin));
        listener.exchanged(exchange);
        return exchange;
    }

    private HttpResponse<String> answerTo(HttpRequest request, String method, String path) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Surprise(
                    "%s sent %s %s and expected an answer, but none came: %s".formatted(name, method, path, e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Surprise("%s was interrupted while waiting for %s %s.".formatted(name, method, path), e);
        }
    }
}
