package io.talentpool.outcome;

import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.talentpool.support.caller.CallerDirectory;
import io.talentpool.support.caller.Callers;
import io.talentpool.support.events.EventHistory;
import io.talentpool.support.events.HistoryAnswer;
import io.talentpool.support.events.relay.EventReplay;
import io.talentpool.support.events.relay.ReplayAnswer;
import io.talentpool.support.events.relay.ReplayRange;
import io.talentpool.support.http.Body;
import io.talentpool.support.http.IfMatch;
import io.talentpool.support.http.PathId;
import io.talentpool.support.openapi.ProblemsInOpenApi;
import io.talentpool.support.paging.Page;
import io.talentpool.support.paging.PageRequest;

/** What an admin does with the clients' decisions. */
@Path("/api/admin/interviews/outcomes")
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Admins")
class AdminOutcomesResource {

    private final Callers callers;
    private final CallerDirectory directory;
    private final AnnotateOutcomes annotateOutcomes;
    private final InterviewOutcomes outcomes;
    private final EventHistory history;
    private final EventReplay replay;

    AdminOutcomesResource(
            Callers callers,
            CallerDirectory directory,
            AnnotateOutcomes annotateOutcomes,
            InterviewOutcomes outcomes,
            EventHistory history,
            EventReplay replay) {
        this.callers = callers;
        this.directory = directory;
        this.annotateOutcomes = annotateOutcomes;
        this.outcomes = outcomes;
        this.history = history;
        this.replay = replay;
    }

    @GET
    @Operation(
            operationId = "listOutcomes",
            summary = "Decisions, newest first",
            description = "The figures in stats are over all of them, filter or not.")
    public Uni<OutcomeAnswer.Everybodys> list(
            @Parameter(
                            schema =
                                    @Schema(
                                            enumeration = {"hire", "reject", "needs_review", "all"},
                                            defaultValue = "all"))
                    @QueryParam("decision")
                    String decision,
            @Parameter(description = PageRequest.LONG) @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        OutcomeFilter filter = OutcomeFilter.everybodys(decision);
        PageRequest page = PageRequest.orLong(limit, cursor);
        return Panache.withSession(() -> outcomes.newest(filter, page)
                        .chain(found -> outcomes.totals().map(totals -> new Found(found, totals))))
                // On a connection of its own, so once that of the session is given back.
                .chain(found -> withClients(found.page())
                        .map(views -> OutcomeAnswer.Everybodys.of(views, OutcomeAnswer.Stats.of(found.totals()))));
    }

    private record Found(Page<InterviewOutcome> page, Map<Decision, Long> totals) {}

    @GET
    @Path("{id}/history")
    @Operation(
            operationId = "getOutcomeHistory",
            summary = "Every change of an outcome, oldest first",
            description = "When, by whom, and from which decision to which.")
    public Uni<HistoryAnswer> history(
            @PathParam("id") String id, @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        UUID wanted = PathId.read(id, OutcomeProblems::unknownOutcome);
        PageRequest page = PageRequest.of(limit, cursor);
        return Panache.withSession(() -> outcomes.known(wanted))
                .map(found -> found.orElseThrow(OutcomeProblems::unknownOutcome))
                .chain(outcome -> history.of(outcome.id, page))
                .map(HistoryAnswer::of);
    }

    @POST
    @Path("replay")
    @Cancellable(false)
    @Operation(
            operationId = "replayOutcomeEvents",
            summary = "Publish past events again",
            description = "Of one outcome, or of a time: with the same ids, marked with the header replayed.")
    public Uni<ReplayAnswer> replay(ReplayRange.Body body) {
        return callers.adminZone().map(home -> Body.required(body).read(home)).chain(replay::replay);
    }

    @PATCH
    @Cancellable(false)
    @Operation(
            operationId = "annotateOutcome",
            summary = "Write notes on an outcome",
            description = "Empty notes clear them. Clients never see them.")
    @Extension(name = ProblemsInOpenApi.EXTENSION, value = "not-found")
    public Uni<OutcomeAnswer.One<AdminOutcomeView>> annotate(@HeaderParam("If-Match") String ifMatch, NotesBody body) {
        String notes = Body.required(body).read();
        return annotateOutcomes
                .annotate(body.outcomeId(), IfMatch.read(ifMatch), notes)
                .chain(outcome -> directory
                        .byId(outcome.clientUserId)
                        .map(client -> OutcomeAnswer.One.of(AdminOutcomeView.of(outcome, client))));
    }

    private Uni<Page<AdminOutcomeView>> withClients(Page<InterviewOutcome> page) {
        return directory
                .byIds(page.items().stream()
                        .map(outcome -> outcome.clientUserId)
                        .toList())
                .map(clients -> page.map(outcome -> AdminOutcomeView.of(outcome, clients.get(outcome.clientUserId))));
    }
}
