package io.talentpool.support.openapi;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

import io.talentpool.support.problem.CommonProblems;
import io.talentpool.support.problem.ProblemKind;

/**
 * A service's catalogue of problems in its OpenAPI document: every operation lists those that it may answer with, each as an
 * example in the components. What follows from an operation's shape (a body, an id in the path, {@code If-Match})
 * is found here; the rest an operation names in its extension {@link #EXTENSION}.
 */
public final class ProblemsInOpenApi {

    /** On an operation: the slugs of the problems that its rules may raise, separated by commas. */
    public static final String EXTENSION = "x-problems";

    private final Map<String, ProblemKind> kinds;

    /** @param own the kinds of the service itself, beside those that any service has */
    ProblemsInOpenApi(List<ProblemKind> own) {
        this.kinds = Stream.concat(CommonProblems.KINDS.stream(), own.stream())
                .sorted(Comparator.comparing(ProblemKind::status))
                .collect(Collectors.toMap(
                        ProblemKind::slug, Function.identity(), ProblemsInOpenApi::twice, LinkedHashMap::new));
    }

    void addTo(OpenAPI document) {
        ProblemSchema.addTo(document.getComponents());
        Set<ProblemKind> possible = Operations.of(document)
                .flatMap(operation -> complete(operation.method(), operation.path(), operation.value()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        possible.forEach(kind -> document.getComponents().addExample(kind.slug(), ProblemSchema.exampleOf(kind)));
    }

    /** All kinds, for people: a table in Markdown. */
    String table() {
        return kinds.values().stream()
                .map(kind -> "| %d | `%s` | %s |".formatted(kind.status(), kind.type(), kind.title()))
                .collect(Collectors.joining("\n", "| Status | Type | Meaning |\n|---|---|---|\n", "\n"));
    }

    /** Gives an operation its answers, and returns the kinds that are among them. */
    private List<ProblemKind> complete(HttpMethod method, String path, Operation operation) {
        List<ProblemKind> possible =
                slugsOf(method, path, operation).stream().map(this::known).toList();
        Map<Integer, List<ProblemKind>> byStatus = possible.stream()
                .collect(Collectors.groupingBy(ProblemKind::status, TreeMap::new, Collectors.toList()));
        Map<String, APIResponse> responses =
                new TreeMap<>(operation.getResponses().getAPIResponses());
        byStatus.forEach((status, some) ->
                responses.merge(status.toString(), responseOf(some), ProblemsInOpenApi::besidesAPage));
        operation.getResponses().setAPIResponses(responses);
        return possible;
    }

    private static Set<String> slugsOf(HttpMethod method, String path, Operation operation) {
        Set<String> slugs = OperationShape.problemsOf(method, path, operation);
        Object own = operation.getExtensions() == null
                ? null
                : operation.getExtensions().get(EXTENSION);
        if (own != null) {
            slugs.addAll(List.of(own.toString().split("\\s*,\\s*")));
            operation.removeExtension(EXTENSION);
            removeCopies(operation);
        }
        return slugs;
    }

    /** The scanner puts what is on a method on its body and its answers, too. */
    private static void removeCopies(Operation operation) {
        operation.getResponses().removeExtension(EXTENSION);
        operation.getResponses().getAPIResponses().values().forEach(answer -> answer.removeExtension(EXTENSION));
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().removeExtension(EXTENSION);
        }
    }

    private ProblemKind known(String slug) {
        ProblemKind kind = kinds.get(slug);
        if (kind == null) {
            throw new IllegalArgumentException(
                    "There is no problem %s in the catalogue; there are %s".formatted(slug, kinds.keySet()));
        }
        return kind;
    }

    private static APIResponse responseOf(List<ProblemKind> kinds) {
        MediaType body = OASFactory.createMediaType().schema(ProblemSchema.reference());
        kinds.forEach(
                kind -> body.addExample(kind.slug(), OASFactory.createExample().ref(kind.slug())));
        APIResponse response = OASFactory.createAPIResponse()
                .description(kinds.stream().map(ProblemKind::title).collect(Collectors.joining(", or: ")))
                .content(OASFactory.createContent().addMediaType("application/problem+json", body));
        int status = kinds.get(0).status();
        return status == 429 || status >= 503 ? response.addHeader("Retry-After", retryAfter()) : response;
    }

    /** What an operation says itself of a status, such as a page for browsers, stays; the problem is another form of it. */
    private static APIResponse besidesAPage(APIResponse own, APIResponse problem) {
        if (own.getContent() != null) {
            problem.getContent().getMediaTypes().forEach(own.getContent()::addMediaType);
            return own;
        }
        return problem;
    }

    private static Header retryAfter() {
        return OASFactory.createHeader()
                .description("In how many seconds it is worth another try")
                .schema(OASFactory.createSchema().addType(SchemaType.INTEGER));
    }

    private static ProblemKind twice(ProblemKind one, ProblemKind other) {
        throw new IllegalArgumentException("Two problems are called " + one.slug());
    }
}
