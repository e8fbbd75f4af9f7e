package io.talentpool.embedded.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Signed tokens of the sample people for programs, which cannot click on a login page. */
public final class SampleTokens {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private SampleTokens() {}

    /**
     * Signs the person in by the password grant.
     *
     * @param issuerUrl the issuer as it shall stand in the token, e.g. {@code http://localhost:8080/auth}
     * @return the access token, a signed JWT
     * @throws UncheckedIOException when the provider does not answer
     * @throws IllegalStateException when it refuses
     */
    public static String fetch(String issuerUrl, SamplePerson person) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuerUrl + "/token"))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=password&username=%s&password=x&client_id=talent-pool&scope=openid"
                                .formatted(person.key())))
                .build();
        try {
            HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
            JsonNode token = response.statusCode() == 200
                    ? JSON.readTree(response.body()).path("access_token")
                    : JSON.nullNode();
            if (!token.isTextual()) {
                throw new IllegalStateException("The identity provider at %s answered %d and gave no token"
                        .formatted(issuerUrl, response.statusCode()));
            }
            return token.textValue();
        } catch (IOException e) {
            throw new UncheckedIOException("The identity provider at " + issuerUrl + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while signing in " + person.key(), e);
        }
    }
}
