package io.talentpool.support.openapi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

import io.talentpool.support.idempotency.IdempotencyKey;
import io.talentpool.support.paging.PageRequest;

/** The parameters and headers that mean the same wherever they occur. */
final class ParametersInOpenApi {

    private record Meaning(String description, Schema schema) {}

    private static final Map<String, Meaning> KNOWN = Map.of(
            "id",
            new Meaning(
                    "What is no UUID is answered like an unknown one, with 404",
                    typed(SchemaType.STRING).format("uuid")),
            "limit",
            new Meaning("How many there may be on the page", limit().defaultValue(PageRequest.DEFAULT_LIMIT)),
            "cursor",
            new Meaning("next_cursor of the page before; left away for the first page", typed(SchemaType.STRING)),
            "If-Match",
            new Meaning(
                    "The ETag that was seen: the change is made only if nothing has changed since. A weak form of it, which a"
                            + " proxy that compresses makes, is as good",
                    typed(SchemaType.STRING).examples(List.of("\"2\""))),
            "If-None-Match",
            new Meaning(
                    "The ETag of the answer that is there already: 304 and no body, if it still holds",
                    typed(SchemaType.STRING)),
            IdempotencyKey.HEADER,
            new Meaning(
                    "Names the request, so that it can be sent again without being made twice",
                    typed(SchemaType.STRING)
                            .minLength(1)
                            .maxLength(255)
                            .examples(List.of("8e03978e-40d5-43e8-bc93-6894a57f9324"))));

    private ParametersInOpenApi() {}

    static void describe(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(ParametersInOpenApi::describe);
        }
    }

    private static void describe(Parameter parameter) {
        Schema schema = parameter.getSchema();
        if (schema != null && schema.getType() == null && schema.getEnumeration() != null) {
            schema.addType(SchemaType.STRING);
        }
        Meaning meaning = KNOWN.get(parameter.getName());
        if (meaning != null) {
            boolean ownDefault = parameter.getName().equals("limit") && parameter.getDescription() != null;
            parameter.setSchema(ownDefault ? limit() : meaning.schema());
            if (parameter.getDescription() == null) {
                parameter.setDescription(meaning.description());
            }
        }
    }

    private static Schema limit() {
        return typed(SchemaType.INTEGER).minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(PageRequest.MAX_LIMIT));
    }

    private static Schema typed(SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }
}
