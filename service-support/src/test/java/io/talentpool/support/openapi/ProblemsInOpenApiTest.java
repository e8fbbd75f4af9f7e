package io.talentpool.support.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.junit.jupiter.api.Test;

import io.talentpool.support.problem.ProblemKind;

/** Every operation lists the problems it may answer with, and the document explains each. */
class ProblemsInOpenApiTest {

    private static final ProblemKind FULL =
            new ProblemKind("boat-full", 409, "The boat is full", "There are 12 people in this boat already.");
    private static final String PROBLEM = "application/problem+json";

    private final Operation operation = OASFactory.createOperation()
            .responses(OASFactory.createAPIResponses().addAPIResponse("200", OASFactory.createAPIResponse()));

    @Test
    void followFromWhoMayCall() {
        assertEquals(
                Set.of(
                        "unauthenticated",
                        "forbidden",
                        "too-many-calls",
                        "upstream-unavailable",
                        "unknown-client",
                        "not-acceptable"),
                OperationShape.problemsOf(HttpMethod.GET, "/api/client/boats", operation));
        assertFalse(OperationShape.problemsOf(HttpMethod.GET, "/api/admin/boats", operation)
                .contains("unknown-client"));
        assertEquals(
                Set.of("not-acceptable"), OperationShape.problemsOf(HttpMethod.GET, "/api/webhooks/boats", operation));
    }

    @Test
    void followFromABody() {
        operation.requestBody(OASFactory.createRequestBody());
        assertTrue(OperationShape.problemsOf(HttpMethod.POST, "/api/admin/boats", operation)
                .containsAll(Set.of("invalid-input", "malformed-json", "body-too-large", "unsupported-media-type")));
    }

    @Test
    void followFromAContentTypeEvenWithoutABody() {
        assertTrue(OperationShape.problemsOf(HttpMethod.POST, "/api/admin/boats", operation)
                .contains("unsupported-media-type"));
    }

    @Test
    void followFromParameters() {
        operation.addParameter(OASFactory.createParameter().name("id").in(Parameter.In.PATH));
        Set<String> byId = OperationShape.problemsOf(HttpMethod.GET, "/api/admin/boats/{id}", operation);
        assertTrue(byId.contains("not-found"));
        assertTrue(byId.contains("invalid-input"), "what cannot be decoded is no id at all");
        operation.addParameter(OASFactory.createParameter().name("If-Match").in(Parameter.In.HEADER));
        assertTrue(OperationShape.problemsOf(HttpMethod.GET, "/api/admin/boats/{id}", operation)
                .containsAll(Set.of("version-mismatch", "invalid-input")));
    }

    @Test
    void areListedByStatusWithTheOperationsOwnAmongThem() {
        operation.addExtension(ProblemsInOpenApi.EXTENSION, "boat-full, upstream-timeout");
        OpenAPI document = document("/api/admin/boats/{id}");
        new ProblemsInOpenApi(List.of(FULL)).addTo(document);
        assertEquals(
                new TreeSet<>(Set.of("200", "401", "403", "404", "406", "409", "429", "503", "504")),
                new TreeSet<>(operation.getResponses().getAPIResponses().keySet()));
        APIResponse refused = operation.getResponses().getAPIResponse("409");
        assertEquals("The boat is full", refused.getDescription());
        assertEquals(
                "#/components/examples/boat-full",
                refused.getContent()
                        .getMediaType(PROBLEM)
                        .getExamples()
                        .get("boat-full")
                        .getRef());
        for (String status : Set.of("429", "503", "504")) {
            assertNotNull(
                    operation.getResponses().getAPIResponse(status).getHeaders().get("Retry-After"), status);
        }
        assertEquals(
                null,
                operation.getExtensions() == null
                        ? null
                        : operation.getExtensions().get("x-problems"));
    }

    @Test
    void standBesideThePageThatAnOperationAnswersWith() {
        operation
                .getResponses()
                .addAPIResponse(
                        "404",
                        OASFactory.createAPIResponse()
                                .description("A page")
                                .content(OASFactory.createContent()
                                        .addMediaType("text/html", OASFactory.createMediaType())));
        OpenAPI document = document("/api/admin/boats/{id}");
        new ProblemsInOpenApi(List.of()).addTo(document);
        APIResponse unknown = operation.getResponses().getAPIResponse("404");
        assertEquals("A page", unknown.getDescription());
        assertEquals(
                Set.of("text/html", PROBLEM),
                unknown.getContent().getMediaTypes().keySet());
    }

    @Test
    void areExplainedOnceInTheDocumentIfAnOperationHasThem() {
        operation.addExtension(ProblemsInOpenApi.EXTENSION, "boat-full");
        OpenAPI document = document("/api/admin/boats");
        new ProblemsInOpenApi(List.of(FULL)).addTo(document);
        var example = document.getComponents().getExamples().get("boat-full");
        assertEquals("The boat is full", example.getSummary());
        assertTrue(example.getValue().toString().contains("There are 12 people"));
        assertFalse(
                document.getComponents().getExamples().containsKey("idempotency-key-reused"),
                "no operation takes a key");
        assertTrue(document.getComponents()
                .getSchemas()
                .get("Problem")
                .getRequired()
                .containsAll(List.of("type", "status", "success", "error")));
    }

    @Test
    void mustBeInTheCatalogueAndThereOnce() {
        operation.addExtension(ProblemsInOpenApi.EXTENSION, "boat-sunk");
        OpenAPI document = document("/api/admin/boats");
        ProblemsInOpenApi problems = new ProblemsInOpenApi(List.of(FULL));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> problems.addTo(document))
                .getMessage()
                .startsWith("There is no problem boat-sunk"));
        List<ProblemKind> twice = List.of(FULL, FULL);
        assertThrows(IllegalArgumentException.class, () -> new ProblemsInOpenApi(twice));
    }

    private OpenAPI document(String path) {
        var item = OASFactory.createPathItem();
        item.setOperation(HttpMethod.GET, operation);
        return OASFactory.createOpenAPI()
                .components(OASFactory.createComponents())
                .paths(OASFactory.createPaths().addPathItem(path, item));
    }
}
