package io.talentpool.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;

/** Answers with the OpenAPI document of all four services, which {@code deploy/openapi} puts together. */
@Path("/api/openapi")
@PermitAll
class EdgeDocumentResource {

    private static final String DOCUMENT = "/openapi/edge.json";

    private final byte[] document = read();
    private final EntityTag tag = tagOf(document);

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response document(@Context Request request) {
        var unchanged = request.evaluatePreconditions(tag);
        var answer = unchanged == null ? Response.ok(document).tag(tag) : unchanged;
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-cache").build();
    }

    private static byte[] read() {
        try (var file = EdgeDocumentResource.class.getResourceAsStream(DOCUMENT)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The document of the edge cannot be read", e);
        }
    }

    private static EntityTag tagOf(byte[] content) {
        var sum = new CRC32();
        sum.update(content);
        return new EntityTag(Long.toHexString(sum.getValue()));
    }
}
