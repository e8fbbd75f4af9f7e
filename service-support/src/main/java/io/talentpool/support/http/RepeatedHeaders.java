package io.talentpool.support.http;

import java.util.List;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/**
 * Joins several lines of {@code If-Match} into one, as RFC 9110 has it (5.2): else only the first would be read. An empty one becomes
 * an empty list, which {@link IfMatch} refuses: else the change would be made as if there were no condition.
 */
@Provider
public final class RepeatedHeaders implements ContainerRequestFilter {

    private static final String EMPTY_LIST = ",";

    @Override
    public void filter(ContainerRequestContext request) {
        List<String> lines = request.getHeaders().get(HttpHeaders.IF_MATCH);
        if (lines != null) {
            String joined = String.join(", ", lines);
            request.getHeaders().putSingle(HttpHeaders.IF_MATCH, joined.isBlank() ? EMPTY_LIST : joined);
        }
    }
}
