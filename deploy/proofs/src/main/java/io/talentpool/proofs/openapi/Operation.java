package io.talentpool.proofs.openapi;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One operation of a service, as its OpenAPI document lists it.
 *
 * @param path the template, as {@code /api/client/candidates/{id}}
 * @param definition what the document says of it
 * @param parameters in the path, the query or a header, resolved
 * @param bodySchema the resolved schema of the body, if it takes one
 * @param siblings the methods that the same path knows
 */
public record Operation(
        String service,
        String method,
        String path,
        JsonNode definition,
        List<JsonNode> parameters,
        Optional<JsonNode> bodySchema,
        Set<String> siblings) {

    public String name() {
        return method + " " + path;
    }

    /** The names of those that are in the query. */
    public List<String> queryParameters() {
        return parameters.stream()
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .map(parameter -> parameter.path("name").asText())
                .toList();
    }

    /** Whether the document says that it needs no token, whatever its path. */
    public boolean isPublic() {
        JsonNode security = definition.path("security");
        return security.isArray() && security.isEmpty();
    }

    /** Whether it answers with pages for people rather than with JSON. */
    public boolean isPage() {
        return definition.at("/responses/200/content").has("text/html");
    }

    public boolean isForClients() {
        return !isPublic() && path.startsWith("/api/client/");
    }

    public boolean isForAdmins() {
        return !isPublic() && path.startsWith("/api/admin/");
    }

    /** Who calls brings a token; the others sign, or need not say who they are. */
    public boolean isForPeople() {
        return isForClients() || isForAdmins();
    }

    public boolean hasId() {
        return path.contains("{");
    }

    /** What the id in the path is of: {@code candidate}, {@code request}, {@code interview} or {@code outcome}. */
    public String kindOfId() {
        if (path.contains("/candidates/")) {
            return "candidate";
        }
        if (path.contains("/request/") || path.contains("/requests/")) {
            return "request";
        }
        return path.contains("/outcomes/") ? "outcome" : "interview";
    }

    /** The path with that id in it. */
    public String at(String id) {
        return path.replaceAll("\\{[^}]+}", id);
    }
}
