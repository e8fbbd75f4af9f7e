package io.talentpool.outcome;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.smallrye.mutiny.Uni;
import io.talentpool.support.problem.Upstream;

/** Asks scheduling-service, with the caller's own token, for one of the caller's interviews. */
@ApplicationScoped
class Interviews {

    private final SchedulingService service;

    Interviews(@RestClient SchedulingService service) {
        this.service = service;
    }

    /** The interview; fails with 404 when the client has none of that id. */
    Uni<Interview> find(UUID id) {
        return Upstream.read(
                "scheduling service",
                service.interview(id)
                        .map(SchedulingService.Answer::interview)
                        .onFailure(failure -> Upstream.statusOf(failure) == 404)
                        .transform(missing -> OutcomeProblems.unknownInterview()));
    }
}
