package io.talentpool.gateway.caching;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.ext.Provider;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Gives an answer the (weak) {@code ETag} of its content, whatever its time, and lets it be kept privately; answers 304 to whoever has it already. Whose answer
 * it is depends on the token, so no cache between us and the caller may keep it at all.
 */
@Provider
@Revalidated
class RevalidationFilter implements ContainerResponseFilter {

    private final ObjectMapper json;

    RevalidationFilter(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != Response.Status.OK.getStatusCode()) {
            return;
        }
        var content = new ContentSink(json);
        ((AsOfSomeTime) response.getEntity()).writeContent(content);
        var tag = new EntityTag(content.digest(), true);
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
        if (isThereAlready(tag, request.getRequest())) {
            response.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
            response.setEntity(null);
        }
    }

    /** {@code If-Match} is for changes: here it is passed over, as with every other answer. */
    private static boolean isThereAlready(EntityTag tag, Request request) {
        ResponseBuilder instead = request.evaluatePreconditions(tag);
        return instead != null && instead.build().getStatus() == Response.Status.NOT_MODIFIED.getStatusCode();
    }
}
