package io.talentpool.scheduling;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.smallrye.mutiny.Uni;
import io.talentpool.support.caller.CallerDirectory;
import io.talentpool.support.caller.Callers;
import io.talentpool.support.http.Body;
import io.talentpool.support.openapi.ProblemsInOpenApi;

/** An admin schedules interviews. */
@Path("/api/admin/interviews/schedule")
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Admins")
class ScheduleResource {

    private final Callers callers;
    private final CallerDirectory directory;
    private final ScheduleInterviews scheduleInterviews;
    private final ZoneId defaultZone;
    private final Clock clock;

    ScheduleResource(
            Callers callers,
            CallerDirectory directory,
            ScheduleInterviews scheduleInterviews,
            @ConfigProperty(name = "talent-pool.time-zone", defaultValue = "UTC") ZoneId defaultZone,
            Clock clock) {
        this.callers = callers;
        this.directory = directory;
        this.scheduleInterviews = scheduleInterviews;
        this.defaultZone = defaultZone;
        this.clock = clock;
    }

    @POST
    @Cancellable(false)
    @Operation(
            operationId = "scheduleInterview",
            summary = "Schedule an interview for a request",
            description =
                    "The candidate must have confirmed the time. Neither they nor the client may have another live"
                            + " interview then. The video room is made at once, or as soon as Daily can.")
    @APIResponse(
            responseCode = "201",
            description = "The interview is scheduled",
            headers =
                    @Header(name = "Location", description = "Where it is", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = InterviewAnswer.Scheduled.class)))
    @Extension(
            name = ProblemsInOpenApi.EXTENSION,
            value = "not-found, request-not-schedulable, request-already-scheduled, slot-taken, changed-meanwhile,"
                    + " upstream-timeout")
    public Uni<RestResponse<InterviewAnswer.Scheduled>> schedule(ScheduleBody body) {
        Appointment appointment = Body.required(body).read(defaultZone, clock.instant());
        return scheduleInterviews
                .schedule(callers.admin(), appointment)
                .chain(interview ->
                        directory.byId(interview.clientUserId).map(client -> AdminInterviewView.of(interview, client)))
                .map(view -> RestResponse.ResponseBuilder.create(
                                RestResponse.Status.CREATED, InterviewAnswer.Scheduled.of(view))
                        .location(URI.create(AdminInterviewsResource.PATH + "/"
                                + view.interview().id()))
                        .build());
    }
}
