package io.talentpool.gateway.picture;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.smallrye.mutiny.Uni;
import io.talentpool.gateway.picture.image.Picture;
import io.talentpool.support.openapi.ProblemsInOpenApi;

/** A candidate's picture. Pages show it with {@code <img>}, which sends no token; its address has a tag instead. */
@Path("/api/client/candidates")
@PermitAll
@SecurityRequirements
@Tag(name = "Clients")
class PictureResource {

    private static final String JPEG = "image/jpeg";
    private static final String PNG = "image/png";

    private final CandidatePictures pictures;

    PictureResource(CandidatePictures pictures) {
        this.pictures = pictures;
    }

    @GET
    @Path("{id}/avatar")
    @Produces({JPEG, PNG})
    @Operation(
            operationId = "getCandidatePicture",
            summary = "A candidate’s picture",
            description =
                    "At the address that avatar of a candidate gives, and without a token. A square of 256 pixels, drawn anew from what the"
                            + " candidate gave BPOC, without its metadata. Where there is no picture, or the candidate keeps it private, or"
                            + " the tag is not the one of this picture, it is 404; while the picture cannot be fetched, 503.")
    @APIResponse(
            responseCode = "200",
            description = "The picture",
            content = {
                @Content(mediaType = JPEG, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = PNG, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @Extension(name = ProblemsInOpenApi.EXTENSION, value = "upstream-unavailable")
    public Uni<Response> picture(
            @PathParam("id") String id,
            @Parameter(description = "The tag, as it stands in the address") @QueryParam("v") String tag) {
        return pictures.find(id, tag).map(PictureResource::shown);
    }

    /** The address changes with the picture, so browsers need not ask again. What else a page of ours must not do with it is said everywhere. */
    private static Response shown(Picture picture) {
        return Response.ok(picture.content(), picture.mediaType())
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=86400")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .build();
    }
}
