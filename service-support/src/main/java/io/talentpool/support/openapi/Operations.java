package io.talentpool.support.openapi;

import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Ways through a document. */
final class Operations {

    record Named(HttpMethod method, String path, Operation value) {

        /** As {@code GET /api/client/candidates}. */
        String name() {
            return method + " " + path;
        }
    }

    private Operations() {}

    static Stream<Named> of(OpenAPI document) {
        return document.getPaths() == null
                ? Stream.empty()
                : document.getPaths().getPathItems().entrySet().stream()
                        .flatMap(path -> path.getValue().getOperations().entrySet().stream()
                                .map(method -> new Named(method.getKey(), path.getKey(), method.getValue())));
    }

    /** The answers that are no errors, by status. */
    static Stream<Map.Entry<String, APIResponse>> successes(Operation operation) {
        Predicate<Map.Entry<String, APIResponse>> good =
                response -> response.getKey().startsWith("2");
        return operation.getResponses().getAPIResponses().entrySet().stream().filter(good);
    }

    /** Of an object; none for anything else. */
    static Map<String, Schema> membersOf(Schema schema) {
        return schema.getProperties() == null ? Map.of() : schema.getProperties();
    }

    /** What can be shown in the document: no pictures. */
    static Stream<MediaType> textBodies(Content content) {
        return content == null || content.getMediaTypes() == null
                ? Stream.empty()
                : content.getMediaTypes().entrySet().stream()
                        .filter(body -> !body.getKey().startsWith("image/"))
                        .map(Map.Entry::getValue);
    }

    static Stream<MediaType> bodies(Content content) {
        return content == null || content.getMediaTypes() == null
                ? Stream.empty()
                : content.getMediaTypes().values().stream();
    }
}
