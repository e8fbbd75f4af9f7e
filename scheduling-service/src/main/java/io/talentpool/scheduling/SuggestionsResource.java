package io.talentpool.scheduling;

import java.time.Duration;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.smallrye.mutiny.Uni;
import io.talentpool.support.http.PathId;
import io.talentpool.support.openapi.ProblemsInOpenApi;
import io.talentpool.support.rule.InputCheck;
import io.talentpool.support.rule.InvalidInput;

/** An admin looks for a time before scheduling. */
@Path("/api/admin/interviews/schedule/suggestions")
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Admins")
class SuggestionsResource {

    private static final String REQUEST = "interview_request_id";
    private static final String DURATION = "duration_minutes";

    private final SuggestTimes suggestTimes;

    SuggestionsResource(SuggestTimes suggestTimes) {
        this.suggestTimes = suggestTimes;
    }

    @GET
    @Operation(
            operationId = "suggestTimes",
            summary = "Which times to offer for a request",
            description =
                    "First the client's preferred times that are still ahead, in the client's order, each free or with the"
                            + " interview that stands in its way. Then the nearest free times around them, within the working"
                            + " hours of the client and of the admins. Nothing is reserved by asking.")
    @APIResponse(
            responseCode = "200",
            description = "The times, the client's own first",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SuggestionsAnswer.class),
                            examples = @ExampleObject(name = "suggestions", value = SuggestionsAnswer.EXAMPLE)))
    @Extension(
            name = ProblemsInOpenApi.EXTENSION,
            value = "not-found, request-not-schedulable, request-already-scheduled, upstream-timeout")
    public Uni<SuggestionsAnswer> suggestions(
            @Parameter(
                            required = true,
                            description = "The request to find a time for",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @QueryParam(REQUEST)
                    String request,
            @Parameter(
                            description = "How long the interview is to take",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "15",
                                            maximum = "240",
                                            defaultValue = "60"))
                    @QueryParam(DURATION)
                    String minutes) {
        InputCheck check = new InputCheck();
        UUID wanted = check.read(() -> request(request));
        Duration length = check.read(() -> length(minutes));
        check.orThrow();
        return suggestTimes.suggest(wanted, length).map(SuggestionsAnswer::of);
    }

    private static UUID request(String text) {
        if (text == null || text.isBlank()) {
            throw new InvalidInput(REQUEST, "is required");
        }
        return PathId.read(
                text, () -> new InvalidInput(REQUEST, "must be a UUID such as 3f0c8a52-6b1e-4d1c-9a77-0d5e2f1b4c6d"));
    }

    private static Duration length(String text) {
        if (text == null) {
            return Duration.ofMinutes(Appointment.DEFAULT_MINUTES);
        }
        if (text.matches("\\d{1,3}")) {
            int minutes = Integer.parseInt(text);
            if (minutes >= Appointment.LEAST_MINUTES && minutes <= Appointment.MOST_MINUTES) {
                return Duration.ofMinutes(minutes);
            }
        }
        throw new InvalidInput(
                DURATION,
                "must be a whole number from %d to %d".formatted(Appointment.LEAST_MINUTES, Appointment.MOST_MINUTES));
    }
}
