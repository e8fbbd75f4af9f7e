package io.talentpool.scheduling;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.smallrye.mutiny.Uni;
import io.talentpool.support.problem.Upstream;

/** Asks request-service, with the caller's own token, for the request to schedule. */
@ApplicationScoped
class InterviewRequests {

    private final RequestService service;

    InterviewRequests(@RestClient RequestService service) {
        this.service = service;
    }

    /** The request, however it stands; fails with 404 when there is none. */
    Uni<InterviewRequest> known(UUID id) {
        return Upstream.read(
                "request service",
                service.request(id)
                        .map(RequestService.Answer::request)
                        .onFailure(failure -> Upstream.statusOf(failure) == 404)
                        .transform(missing -> SchedulingProblems.unknownRequest()));
    }

    /** The request, which must be open (R5); fails with 404 when there is none, 409 when it is closed. */
    Uni<InterviewRequest> open(UUID id) {
        return known(id).invoke(request -> {
            if (!request.isOpen()) {
                throw SchedulingProblems.requestClosed(request.status());
            }
        });
    }
}
