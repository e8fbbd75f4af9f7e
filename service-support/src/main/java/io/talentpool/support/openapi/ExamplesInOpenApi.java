package io.talentpool.support.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * An example of every body: those of the file {@code openapi-examples.json}, keyed by operation and then by {@code request} or the
 * status of a success, unless an annotation has brought one along. None may be missing, and none may be left over.
 */
final class ExamplesInOpenApi {

    private static final String FILE = "/openapi-examples.json";
    private static final String REQUEST = "request";

    private final Map<String, Map<String, Object>> left;
    private final List<String> missing = new ArrayList<>();

    /** @param examples by operation, then by part; both maps are emptied */
    ExamplesInOpenApi(Map<String, Map<String, Object>> examples) {
        this.left = examples;
    }

    /** Those of a service; none where it has no such file. */
    static ExamplesInOpenApi of(Class<?> service) {
        try (InputStream file = service.getResourceAsStream(FILE)) {
            return new ExamplesInOpenApi(
                    file == null
                            ? new TreeMap<>()
                            : new ObjectMapper()
                                    .readValue(file, new TypeReference<TreeMap<String, Map<String, Object>>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FILE, e);
        }
    }

    void addTo(OpenAPI document) {
        Operations.of(document).forEach(operation -> add(operation.name(), operation.value()));
        left.values().removeIf(Map::isEmpty);
        if (!missing.isEmpty() || !left.isEmpty()) {
            throw new IllegalStateException(
                    "%s lacks an example of %s; it has one too many of %s".formatted(FILE, missing, left));
        }
    }

    private void add(String name, Operation operation) {
        if (operation.getRequestBody() != null) {
            add(name, REQUEST, operation.getRequestBody().getContent());
        }
        Operations.successes(operation)
                .forEach(response ->
                        add(name, response.getKey(), response.getValue().getContent()));
    }

    private void add(String name, String part, Content content) {
        List<MediaType> bare =
                Operations.textBodies(content).filter(body -> !hasExample(body)).toList();
        if (bare.isEmpty()) {
            return;
        }
        Map<String, Object> own = left.getOrDefault(name, Map.of());
        if (own.containsKey(part)) {
            Object example = own.remove(part);
            bare.forEach(body -> body.setExample(example));
        } else {
            missing.add(name + ": " + part);
        }
    }

    private static boolean hasExample(MediaType body) {
        return body.getExample() != null
                || body.getExamples() != null && !body.getExamples().isEmpty();
    }
}
