package io.talentpool.gateway.reading;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.talentpool.gateway.search.snapshot.UnreadMember;

/** What of résumés nobody could read, for whoever looks after the reading. */
@Path("/api/admin/candidates/unread")
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Admins")
class UnreadResource {

    private static final int MOST = 500;
    private static final String EXAMPLE = """
            {
              "success": true,
              "members": [{"path": "ResumeParserData.Milestones", "type": "object", "candidates": 17}]
            }
            """;

    /** The answer's envelope. */
    @Schema(name = "UnreadAnswer")
    record Answer(boolean success, List<UnreadMember> members) {}

    private final Readings readings;

    UnreadResource(Readings readings) {
        this.readings = readings;
    }

    @GET
    @Operation(
            operationId = "listUnreadMembers",
            summary = "Members of résumés that nobody could read",
            description =
                    "By path, the most frequent first, 500 at most. Names of members only, never a value, and only such as five"
                            + " candidates or more have.")
    @APIResponse(
            responseCode = "200",
            description = "The members",
            content =
                    @Content(
                            schema = @Schema(implementation = Answer.class),
                            examples = @ExampleObject(name = "members", value = EXAMPLE)))
    public Answer unread() {
        return new Answer(true, readings.unread().stream().limit(MOST).toList());
    }
}
