package io.talentpool.proofs.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.talentpool.local.client.Json;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What came back.
 *
 * @param headers by name in lower case
 */
public record Answer(int status, Map<String, List<String>> headers, byte[] body) {

    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }

    /** The media type without its parameters; empty where there is none. */
    public String mediaType() {
        return header("Content-Type")
                .map(type -> type.split(";")[0].strip().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /** The body as JSON, or as a string where it is none. */
    public JsonNode json() {
        return Json.parse(text());
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
