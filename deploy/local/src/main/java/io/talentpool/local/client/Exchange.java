package io.talentpool.local.client;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One request and its answer.
 *
 * @param who the person's key, as {@code anna}
 * @param sent the body that was sent
 * @param answer the body that came; a string where it was not JSON
 */
public record Exchange(
        String who,
        String method,
        String path,
        Optional<JsonNode> sent,
        int status,
        HttpHeaders headers,
        JsonNode answer,
        Duration took) {

    /** @throws Surprise when the answer has another status, or does not say about its success what the status says */
    public Exchange expect(int expectedStatus) {
        expectStatus(expectedStatus);
        boolean success = status < 400;
        if (answer.path("success").asBoolean(!success) != success) {
            throw new Surprise("%s sent %s %s and expected \"success\": %s in the answer, but %s came."
                    .formatted(who, method, path, success, Json.shortened(answer)));
        }
        return this;
    }

    /** As {@link #expect}, for documents that are none of the API's answers, such as OpenAPI's. */
    public Exchange expectStatus(int expectedStatus) {
        if (status != expectedStatus) {
            throw new Surprise("%s sent %s %s and expected %d, but %d came: %s"
                    .formatted(who, method, path, expectedStatus, status, explanation()));
        }
        return this;
    }

    /** @throws Surprise when the answer has no such member */
    public JsonNode member(String name) {
        return Json.member(answer, name);
    }

    private String explanation() {
        return answer.path("error").asText(Json.shortened(answer));
    }
}
