package io.talentpool.request;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.talentpool.support.work.OwnContext;

/**
 * Which candidates have left BPOC, for an admin who looks at requests. It is a warning beside the answer: where it cannot be told in time, the
 * answer comes without.
 */
@ApplicationScoped
class DepartedCandidates {

    private static final Logger LOG = Logger.getLogger(DepartedCandidates.class);

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int AT_A_TIME = 100;

    private final CandidateGateway gateway;

    DepartedCandidates(@RestClient CandidateGateway gateway) {
        this.gateway = gateway;
    }

    /** Those of the candidates of these requests that have left; empty when the gateway does not say. */
    Uni<Optional<Set<UUID>>> among(Collection<RequestView> requests) {
        List<UUID> candidates =
                requests.stream().map(RequestView::bpocCandidateId).distinct().toList();
        return Multi.createFrom()
                .iterable(candidates)
                .group()
                .intoLists()
                .of(AT_A_TIME)
                .onItem()
                .transformToUniAndConcatenate(this::ask)
                .onItem()
                .<UUID>disjoint()
                .collect()
                .asSet()
                .map(Optional::of)
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .emitOn(OwnContext.current())
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf("Candidates who left are not marked in this answer: the gateway failed (%s)", failure);
                    return Optional.empty();
                });
    }

    private Uni<Set<UUID>> ask(List<UUID> candidates) {
        return gateway.departed(candidates.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .map(CandidateGateway.Departed::departed);
    }
}
