package io.talentpool.support.openapi;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * What holds for every success: no member is ever left out (one without a value is null), {@code success} is true, and an
 * answer about one resource, whether it is or has an object with a {@code version}, has an {@code ETag}. So has one that can be
 * asked for again with {@code If-None-Match}, and then the answer may be 304.
 */
final class AnswersInOpenApi {

    private static final String REFERENCE = "#/components/schemas/";

    private final OpenAPI document;
    private final Set<Schema> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    AnswersInOpenApi(OpenAPI document) {
        this.document = document;
    }

    void complete() {
        Operations.of(document)
                .map(Operations.Named::value)
                .filter(operation -> OperationShape.takes(operation, "If-None-Match"))
                .forEach(AnswersInOpenApi::letAskAgain);
        Operations.of(document)
                .flatMap(operation -> Operations.successes(operation.value()))
                .map(Map.Entry::getValue)
                .forEach(this::complete);
    }

    private void complete(APIResponse response) {
        List<Schema> bodies = Operations.bodies(response.getContent())
                .map(MediaType::getSchema)
                .map(this::resolved)
                .toList();
        bodies.forEach(this::promiseMembers);
        if (bodies.stream().anyMatch(this::isOneResource)) {
            response.addHeader("ETag", tag("The version, to be sent as If-Match with a change"));
        }
    }

    private static void letAskAgain(Operation operation) {
        Header tag = tag("Of the content, to be sent as If-None-Match when asking again");
        Operations.successes(operation).forEach(success -> success.getValue().addHeader("ETag", tag));
        operation
                .getResponses()
                .addAPIResponse(
                        "304",
                        OASFactory.createAPIResponse()
                                .description("What was answered before still holds")
                                .addHeader("ETag", tag));
    }

    private static Header tag(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }

    private void promiseMembers(Schema schema) {
        if (!seen.add(schema)) {
            return;
        }
        Map<String, Schema> members = Operations.membersOf(schema);
        if (!members.isEmpty()) {
            schema.setRequired(List.copyOf(members.keySet()));
        }
        if (members.containsKey("success")) {
            members.get("success").setConstValue(true);
        }
        partsOf(schema).map(this::resolved).forEach(this::promiseMembers);
    }

    private boolean isOneResource(Schema answer) {
        return isVersioned(answer)
                || Operations.membersOf(answer).values().stream()
                        .map(this::resolved)
                        .anyMatch(this::isVersioned);
    }

    private boolean isVersioned(Schema schema) {
        return Operations.membersOf(schema).containsKey("version");
    }

    private static Stream<Schema> partsOf(Schema schema) {
        return Stream.of(
                        Operations.membersOf(schema).values(),
                        schema.getItems() == null ? List.<Schema>of() : List.of(schema.getItems()),
                        orNone(schema.getOneOf()),
                        orNone(schema.getAnyOf()),
                        orNone(schema.getAllOf()))
                .flatMap(Collection::stream);
    }

    private static List<Schema> orNone(List<Schema> schemas) {
        return schemas == null ? List.of() : schemas;
    }

    private Schema resolved(Schema schema) {
        String reference = schema.getRef();
        return reference == null
                ? schema
                : document.getComponents().getSchemas().get(reference.substring(REFERENCE.length()));
    }
}
