package io.talentpool.request;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.smallrye.mutiny.Uni;
import io.talentpool.support.problem.Upstream;

/** Asks the candidate gateway, with the caller's own token, whether a candidate exists. */
@ApplicationScoped
class Candidates {

    private final CandidateGateway gateway;

    Candidates(@RestClient CandidateGateway gateway) {
        this.gateway = gateway;
    }

    /** The candidate; fails with {@code unknown-candidate} when the client may not see one of that id. */
    Uni<Candidate> find(UUID id) {
        return Upstream.read(
                "candidate gateway",
                gateway.candidate(id)
                        .map(answer -> new Candidate(id, answer.candidate().firstName()))
                        .onFailure(failure -> Upstream.statusOf(failure) == 404)
                        .transform(missing -> RequestProblems.unknownCandidate(id)));
    }
}
