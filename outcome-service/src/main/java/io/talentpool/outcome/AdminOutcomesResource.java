package io.talentpool.outcome;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.talentpool.support.caller.CallerDirectory;
import io.talentpool.support.http.Body;
import io.talentpool.support.paging.Page;
import io.talentpool.support.paging.PageRequest;

/** What an admin does with the clients' decisions. */
@Path("/api/admin/interviews/outcomes")
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Admins")
class AdminOutcomesResource {

    private final CallerDirectory directory;
    private final AnnotateOutcomes annotateOutcomes;
    private final InterviewOutcomes outcomes;

    AdminOutcomesResource(CallerDirectory directory, AnnotateOutcomes annotateOutcomes, InterviewOutcomes outcomes) {
        this.directory = directory;
        this.annotateOutcomes = annotateOutcomes;
        this.outcomes = outcomes;
    }

    @GET
    @Operation(
            summary = "Decisions, newest first",
            description = "The figures in stats are over all of them, filter or not.")
    public Uni<OutcomeAnswer.Everybodys> list(
            @QueryParam("decision") String decision,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        OutcomeFilter filter = OutcomeFilter.everybodys(decision);
        PageRequest page = PageRequest.of(limit, cursor);
        return Panache.withSession(() -> outcomes.newest(filter, page)
                .chain(found -> outcomes.countByDecision()
                        .map(OutcomeAnswer.Stats::of)
                        .chain(stats -> withClients(found).map(views -> OutcomeAnswer.Everybodys.of(views, stats)))));
    }

    @PATCH
    @Cancellable(false)
    @Operation(summary = "Write notes on an outcome", description = "Empty notes clear them. Clients never see them.")
    public Uni<OutcomeAnswer.One<AdminOutcomeView>> annotate(NotesBody body) {
        String notes = Body.required(body).read();
        return annotateOutcomes
                .annotate(body.outcomeId(), notes)
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
