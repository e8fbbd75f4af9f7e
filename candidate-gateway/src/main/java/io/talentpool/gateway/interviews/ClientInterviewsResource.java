package io.talentpool.gateway.interviews;

import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.smallrye.mutiny.Uni;
import io.talentpool.support.caller.Callers;
import io.talentpool.support.openapi.ProblemsInOpenApi;

/** Everything the calling client has under way or behind them. */
@Path("/api/client/interviews")
@RolesAllowed("client")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Clients")
class ClientInterviewsResource {

    private static final String EXAMPLE = """
            {
              "success": true,
              "requests": [{
                "id": "6f1b0f0e-6a53-4a7e-9d5c-0c6f5c1d2a11",
                "client_user_id": "0b9f2c64-52c0-4c0e-8b35-9d0f6d9f7a01",
                "bpoc_candidate_id": "8727a6d9-f218-44d2-b5b9-a400a41c0ac4", "candidate_first_name": "Zoë",
                "preferred_times": ["2026-12-01T09:00:00Z"], "client_timezone": "Europe/London", "client_notes": null,
                "status": "scheduled", "status_reason": null, "version": 2,
                "created_at": "2026-11-02T08:15:00Z", "updated_at": "2026-11-02T09:00:00Z",
                "candidateAvatar": "/api/client/candidates/8727a6d9-f218-44d2-b5b9-a400a41c0ac4/avatar?v=4tKx0cXyTt2vJp7Zq1mWdA", "candidatePosition": "Data Analyst"
              }],
              "scheduledInterviews": [{
                "id": "4d8c4a4e-0b2f-4f3b-8d51-5b8a86f0a2c7",
                "interview_request_id": "6f1b0f0e-6a53-4a7e-9d5c-0c6f5c1d2a11",
                "client_user_id": "0b9f2c64-52c0-4c0e-8b35-9d0f6d9f7a01",
                "bpoc_candidate_id": "8727a6d9-f218-44d2-b5b9-a400a41c0ac4", "candidate_first_name": "Zoë",
                "scheduled_time": "2026-12-01T09:00:00Z", "duration_minutes": 60, "preferred": true,
                "status": "completed", "exact_status": "completed", "status_reason": null, "no_show_party": null,
                "daily_co_room_url": "https://talent-pool.example.com/api/client/interviews/scheduled/room/4d8c4a4e-0b2f-4f3b-8d51-5b8a86f0a2c7?key=Vx1c0Yb7mQh3sZ8Jt5uKfP2rWn9dLa4Ee6iGoXqTjBk",
                "daily_co_room_address": "https://talent-pool.daily.co/interview-4d8c4a4e-0b2f-4f3b-8d51-5b8a86f0a2c7",
                "daily_co_room_name": "interview-4d8c4a4e-0b2f-4f3b-8d51-5b8a86f0a2c7", "room_status": "ready",
                "version": 3, "created_at": "2026-11-02T09:00:00Z", "updated_at": "2026-12-01T10:05:00Z",
                "candidateAvatar": "/api/client/candidates/8727a6d9-f218-44d2-b5b9-a400a41c0ac4/avatar?v=4tKx0cXyTt2vJp7Zq1mWdA", "candidatePosition": "Data Analyst",
                "outcome_decision": "hire", "outcome_feedback": "Clear, kind and quick.",
                "outcome_created_at": "2026-12-01T10:05:00Z"
              }],
              "warnings": [],
              "next_cursor": null
            }
            """;

    private final Callers callers;
    private final LifeCycles lifeCycles;
    private final Faces faces;

    ClientInterviewsResource(Callers callers, LifeCycles lifeCycles, Faces faces) {
        this.callers = callers;
        this.lifeCycles = lifeCycles;
        this.faces = faces;
    }

    @GET
    @Operation(
            operationId = "getMyInterviewsPage",
            summary = "My requests and interviews with their outcomes",
            description =
                    "The newest 500 of each, composed of what the three services know; next_cursor leads to those before, each"
                            + " with its outcome. Pictures and positions come from BPOC;"
                            + " while it is away they are as searches know them, else null, and warnings says so. The status of an interview"
                            + " is scheduled until the client has recorded a decision, and completed from then on; exact_status"
                            + " is what the scheduling service says.")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content =
                    @Content(
                            schema = @Schema(implementation = InterviewsPage.class),
                            examples = @ExampleObject(name = "page", value = EXAMPLE)))
    @Extension(name = ProblemsInOpenApi.EXTENSION, value = "upstream-timeout")
    public Uni<InterviewsPage> mine(
            @Parameter(description = "The next_cursor of the page before; where it is left away, the newest")
                    @QueryParam("cursor")
                    String cursor) {
        Optional<PagePlace> place = Optional.ofNullable(cursor).map(PagePlace::decode);
        return callers.client()
                .flatMap(client -> place.map(lifeCycles::after).orElseGet(lifeCycles::newest))
                .flatMap(this::withFaces);
    }

    private Uni<InterviewsPage> withFaces(LifeCycle lifeCycle) {
        return faces.of(InterviewsPage.candidatesOf(lifeCycle)).map(found -> InterviewsPage.of(lifeCycle, found));
    }
}
