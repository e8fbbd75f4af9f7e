package io.talentpool.proofs;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One operation of a service, as its OpenAPI document lists it.
 *
 * @param path the template, as {@code /api/client/candidates/{id}}
 * @param queryParameters their names
 * @param bodySchema the resolved schema of the body, if it takes one
 * @param siblings the methods that the same path knows
 */
record Operation(
        String service,
        String method,
        String path,
        List<String> queryParameters,
        Optional<JsonNode> bodySchema,
        Set<String> siblings) {

    String name() {
        return method + " " + path;
    }

    boolean isForClients() {
        return path.startsWith("/api/client/");
    }

    boolean isForAdmins() {
        return path.startsWith("/api/admin/");
    }

    boolean hasId() {
        return path.contains("{");
    }

    /** The path with that id in it. */
    String at(String id) {
        return path.replaceAll("\\{[^}]+}", id);
    }
}
