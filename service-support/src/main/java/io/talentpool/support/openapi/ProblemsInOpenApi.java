package io.talentpool.support.openapi;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

import io.talentpool.support.problem.CommonProblems;
import io.talentpool.support.problem.ProblemKind;

/**
 * Completes a service's OpenAPI document with its catalogue of problems: every kind is an example in the components, and every
 * operation lists those that it may answer with. What follows from an operation's shape (a body, an id in the path,
 * {@code If-Match}) is found here; the rest an operation names in its extension {@link #EXTENSION}.
 *
 * <p>A service has one subclass, annotated with {@code @OpenApiFilter}.
 */
public abstract class ProblemsInOpenApi implements OASFilter {

    /** On an operation: the slugs of the problems that its rules may raise, separated by commas. */
    public static final String EXTENSION = "x-problems";

    private final Map<String, ProblemKind> kinds;

    /** @param own the kinds of the service itself, beside those that any service has */
    protected ProblemsInOpenApi(List<ProblemKind> own) {
        this.kinds = Stream.concat(CommonProblems.KINDS.stream(), own.stream())
                .sorted(Comparator.comparing(ProblemKind::status))
                .collect(Collectors.toMap(
                        ProblemKind::slug, Function.identity(), ProblemsInOpenApi::twice, LinkedHashMap::new));
    }

    @Override
    public final void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        ProblemSchema.addTo(document.getComponents());
        kinds.values().forEach(kind -> document.getComponents().addExample(kind.slug(), ProblemSchema.exampleOf(kind)));
        if (document.getPaths() != null) {
            document.getPaths().getPathItems().forEach(this::complete);
        }
    }

    private void complete(String path, PathItem item) {
        item.getOperations().values().forEach(operation -> complete(path, operation));
    }

    private void complete(String path, Operation operation) {
        Map<Integer, List<ProblemKind>> byStatus = slugsOf(path, operation).stream()
                .map(this::known)
                .collect(Collectors.groupingBy(ProblemKind::status, TreeMap::new, Collectors.toList()));
        byStatus.forEach(
                (status, possible) -> operation.getResponses().addAPIResponse(status.toString(), responseOf(possible)));
    }

    private static Set<String> slugsOf(String path, Operation operation) {
        Set<String> slugs = OperationShape.problemsOf(path, operation);
        Object own = operation.getExtensions() == null
                ? null
                : operation.getExtensions().get(EXTENSION);
        if (own != null) {
            slugs.addAll(List.of(own.toString().split("\\s*,\\s*")));
            operation.removeExtension(EXTENSION);
        }
        return slugs;
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
        return OASFactory.createAPIResponse()
                .description(kinds.stream().map(ProblemKind::title).collect(Collectors.joining(", or: ")))
                .content(OASFactory.createContent().addMediaType("application/problem+json", body));
    }

    private static ProblemKind twice(ProblemKind one, ProblemKind other) {
        throw new IllegalArgumentException("Two problems are called " + one.slug());
    }
}
