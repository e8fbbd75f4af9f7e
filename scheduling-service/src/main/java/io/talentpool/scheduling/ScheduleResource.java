package io.talentpool.scheduling;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.smallrye.mutiny.Uni;
import io.talentpool.support.caller.Actor;
import io.talentpool.support.caller.Callers;
import io.talentpool.support.http.Body;
import io.talentpool.support.openapi.ProblemsInOpenApi;
import io.talentpool.support.time.TimeZonesAnswer;

/** An admin schedules interviews. */
@Path("/api/admin/interviews/schedule")
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Admins")
class ScheduleResource {

    private final Callers callers;
    private final AdminAnswers answers;
    private final ScheduleInterviews scheduleInterviews;
    private final Clock clock;

    ScheduleResource(Callers callers, AdminAnswers answers, ScheduleInterviews scheduleInterviews, Clock clock) {
        this.callers = callers;
        this.answers = answers;
        this.scheduleInterviews = scheduleInterviews;
        this.clock = clock;
    }

    @POST
    @Cancellable(false)
    @Operation(
            operationId = "scheduleInterview",
            summary = "Schedule an interview for a request",
            description =
                    "The candidate must have confirmed the time. Neither they nor the client may have another live"
                            + " interview then. The video room is made at once, or as soon as Daily can. The message names the"
                            + " time in the zone that it was meant in.")
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
        ScheduleBody wanted = Body.required(body);
        Actor admin = callers.admin();
        return callers.adminZone().chain(home -> schedule(admin, wanted, home));
    }

    private Uni<RestResponse<InterviewAnswer.Scheduled>> schedule(Actor admin, ScheduleBody body, ZoneId home) {
        Appointment appointment = body.read(home, clock.instant());
        return scheduleInterviews
                .schedule(admin, appointment)
                .chain(answers::view)
                .map(view -> RestResponse.ResponseBuilder.create(
                                RestResponse.Status.CREATED, InterviewAnswer.Scheduled.of(view, body.given(home)))
                        .location(URI.create(AdminInterviewsResource.PATH + "/"
                                + view.interview().id()))
                        .build());
    }

    @GET
    @Path("time-zones")
    @Operation(
            operationId = "listTimeZonesForAdmins",
            summary = "Time zones that may be named",
            description =
                    "Offer no others: browsers may know zones that this service does not, and the other way round.")
    @APIResponse(
            responseCode = "200",
            description = "All of them",
            content =
                    @Content(
                            schema = @Schema(implementation = TimeZonesAnswer.class),
                            examples = @ExampleObject(name = "some", value = TimeZonesAnswer.EXAMPLE)))
    public TimeZonesAnswer timeZones() {
        return TimeZonesAnswer.all();
    }
}
