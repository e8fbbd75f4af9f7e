package io.talentpool.support.openapi;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Which problems an operation has because of what it takes and who may call it. */
final class OperationShape {

    private OperationShape() {}

    /** Slugs of kinds that any service has. */
    static Set<String> problemsOf(HttpMethod method, String path, Operation operation) {
        Set<String> slugs = new LinkedHashSet<>();
        if (operation.getParameters() != null || operation.getRequestBody() != null) {
            slugs.add("invalid-input"); // in the path, too: what cannot be decoded
        }
        if (operation.getRequestBody() != null) {
            slugs.addAll(List.of("malformed-json", "body-too-large"));
        }
        if (method != HttpMethod.GET) {
            slugs.add("unsupported-media-type"); // without a body, too: a Content-Type that is none
        }
        if (!isPublic(operation) && (path.startsWith("/api/client/") || path.startsWith("/api/admin/"))) {
            slugs.addAll(List.of("unauthenticated", "forbidden", "too-many-calls", "upstream-unavailable"));
        }
        if (!isPublic(operation) && path.startsWith("/api/client/")) {
            slugs.add("unknown-client");
        }
        if (path.contains("{")) {
            slugs.add("not-found");
        }
        if (takes(operation, "If-Match")) {
            slugs.add("version-mismatch");
        }
        slugs.add("not-acceptable");
        return slugs;
    }

    /** Whether it says that it needs no token ({@code @SecurityRequirements} without any), whatever its path. */
    private static boolean isPublic(Operation operation) {
        return operation.getSecurity() != null && operation.getSecurity().isEmpty();
    }

    /** @param parameter its name, of whatever place */
    static boolean takes(Operation operation, String parameter) {
        return parametersOf(operation).stream().anyMatch(taken -> parameter.equals(taken.getName()));
    }

    private static List<Parameter> parametersOf(Operation operation) {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }
}
