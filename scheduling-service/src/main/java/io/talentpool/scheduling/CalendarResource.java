package io.talentpool.scheduling;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.talentpool.support.caller.Callers;
import io.talentpool.support.http.PathId;

/** A client takes their interview over into their calendar. */
@Path("/api/client/interviews/scheduled/{id}/calendar.ics")
@RolesAllowed("client")
@Tag(name = "Clients")
class CalendarResource {

    private static final String CALENDAR = "text/calendar; charset=utf-8";

    private static final String EXAMPLE = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Talent Pool//Interviews//EN
            METHOD:PUBLISH
            BEGIN:VEVENT
            UID:8d4f1b9e-0c55-4f0a-9a4e-2f7c6a1d3b20@talent-pool
            SEQUENCE:1
            DTSTAMP:20261124T090003Z
            CREATED:20261124T090000Z
            LAST-MODIFIED:20261124T090003Z
            DTSTART:20261201T090000Z
            DTEND:20261201T100000Z
            SUMMARY:Interview with Maya
            STATUS:CONFIRMED
            END:VEVENT
            END:VCALENDAR
            """;

    private final Callers callers;
    private final ScheduledInterviews interviews;
    private final CalendarConfig config;

    CalendarResource(Callers callers, ScheduledInterviews interviews, CalendarConfig config) {
        this.callers = callers;
        this.interviews = interviews;
        this.config = config;
    }

    @GET
    @Produces(CALENDAR)
    @Operation(
            operationId = "getMyInterviewCalendar",
            summary = "My interview, for my calendar",
            description =
                    "An iCalendar file. Taken in again after a change it updates the entry that is there, and cancels it once"
                            + " the interview is cancelled. It holds no personal link into the room.")
    @APIResponse(
            responseCode = "200",
            description = "One entry, with a reminder 15 minutes before",
            content =
                    @Content(
                            mediaType = "text/calendar",
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "calendar", value = EXAMPLE)))
    public Uni<RestResponse<String>> calendar(@PathParam("id") String id) {
        UUID wanted = PathId.read(id, SchedulingProblems::unknownInterview);
        return callers.client()
                .chain(client -> Panache.withSession(() -> interviews.of(client.id(), wanted)))
                .map(found -> found.orElseThrow(SchedulingProblems::unknownInterview))
                .map(interview -> RestResponse.ResponseBuilder.ok(InterviewCalendar.of(interview, config))
                        .header("Content-Disposition", "attachment; filename=\"interview.ics\"")
                        .build());
    }
}
