package io.talentpool.gateway.interviews;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.smallrye.mutiny.Uni;
import io.talentpool.support.problem.Upstream;

/** Asks the three services at once, with the caller's own token. If one of them fails, so does the whole: a page must not lie. */
@ApplicationScoped
class LifeCycles {

    private final RequestService requests;
    private final SchedulingService scheduling;
    private final OutcomeService outcomes;

    LifeCycles(
            @RestClient RequestService requests,
            @RestClient SchedulingService scheduling,
            @RestClient OutcomeService outcomes) {
        this.requests = requests;
        this.scheduling = scheduling;
        this.outcomes = outcomes;
    }

    /** The caller's. */
    Uni<LifeCycle> mine() {
        return Uni.combine()
                .all()
                .unis(
                        Upstream.read("request service", requests.newest()),
                        Upstream.read("scheduling service", scheduling.newest()),
                        Upstream.read("outcome service", outcomes.newest()))
                .with((asked, scheduled, recorded) ->
                        new LifeCycle(asked.requests(), scheduled.interviews(), recorded.outcomes()));
    }
}
