package io.talentpool.support.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.junit.jupiter.api.Test;

class ExamplesInOpenApiTest {

    private final MediaType request = OASFactory.createMediaType();
    private final MediaType answer = OASFactory.createMediaType();

    @Test
    void goToTheBodiesTheyAreFor() {
        examples(Map.of("POST /things", Map.of("request", "sent", "201", "answered")))
                .addTo(document());
        assertEquals("sent", request.getExample());
        assertEquals("answered", answer.getExample());
    }

    @Test
    void areNotNeededWhereAnAnnotationBroughtOne() {
        answer.addExample("annotated", OASFactory.createExample().value("annotated"));
        examples(Map.of("POST /things", Map.of("request", "sent"))).addTo(document());
        assertEquals(null, answer.getExample());
    }

    @Test
    void mayNotBeMissing() {
        var refused = assertThrows(
                IllegalStateException.class,
                () -> examples(Map.of("POST /things", Map.of("request", "sent")))
                        .addTo(document()));
        assertTrue(refused.getMessage().contains("POST /things: 201"));
    }

    @Test
    void mayNotBeLeftOver() {
        var refused = assertThrows(
                IllegalStateException.class,
                () -> examples(Map.of(
                                "POST /things",
                                Map.of("request", "sent", "201", "answered"),
                                "GET /gone",
                                Map.of("200", "gone")))
                        .addTo(document()));
        assertTrue(refused.getMessage().contains("GET /gone"));
    }

    private static ExamplesInOpenApi examples(Map<String, Map<String, Object>> examples) {
        var own = new HashMap<String, Map<String, Object>>();
        examples.forEach((operation, parts) -> own.put(operation, new HashMap<>(parts)));
        return new ExamplesInOpenApi(own);
    }

    private OpenAPI document() {
        var operation = OASFactory.createOperation()
                .requestBody(OASFactory.createRequestBody()
                        .content(OASFactory.createContent().addMediaType("application/json", request)))
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse(
                                "201",
                                OASFactory.createAPIResponse()
                                        .content(OASFactory.createContent().addMediaType("application/json", answer)))
                        .addAPIResponse("404", OASFactory.createAPIResponse()));
        var path = OASFactory.createPathItem();
        path.setOperation(HttpMethod.POST, operation);
        return OASFactory.createOpenAPI().paths(OASFactory.createPaths().addPathItem("/things", path));
    }
}
