package io.talentpool.local.client;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;

import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.embedded.people.SampleTokens;

/** The way in: signs sample people in and lets them act on the system behind a base URL. */
public final class TalentPool {

    private final HttpClient http = HttpClient.newBuilder()
            // Without this it would ask every server for HTTP/2 first.
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI baseUrl;
    private final String issuerUrl;
    private final ExchangeListener listener;

    /**
     * @param baseUrl the edge, as {@code http://localhost:8080}, or one service
     * @param issuerUrl where tokens come from, as {@code http://localhost:8080/auth}
     */
    public TalentPool(URI baseUrl, String issuerUrl, ExchangeListener listener) {
        this.baseUrl = baseUrl;
        this.issuerUrl = issuerUrl;
        this.listener = listener;
    }

    public ClientActor client(SamplePerson person) {
        return new ClientActor(actor(person));
    }

    public AdminActor admin(SamplePerson person) {
        return new AdminActor(actor(person));
    }

    /** @throws Surprise when the person cannot be signed in */
    public Actor actor(SamplePerson person) {
        return actor(person.key(), Optional.of(token(person)));
    }

    public Actor stranger() {
        return actor("a stranger", Optional.empty());
    }

    /** Whether the service at the base URL says that it is ready. */
    public boolean isReady() {
        try {
            return stranger().get("/q/health/ready").status() == 200;
        } catch (Surprise notThereYet) {
            return false;
        }
    }

    /** Somebody with a bearer token of the caller's choice. */
    public Actor actor(String name, Optional<String> token) {
        return new Actor(http, baseUrl, name, token, listener);
    }

    private String token(SamplePerson person) {
        try {
            return SampleTokens.fetch(issuerUrl, person);
        } catch (UncheckedIOException | IllegalStateException e) {
            throw new Surprise(
                    "Expected a token for %s, but none came: %s.".formatted(person.key(), e.getMessage()), e);
        }
    }
}
