package io.talentpool.request;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.talentpool.support.schema.FirstRead;

/** The table {@code interview_requests}, for those who change it; {@link RequestRows} are for those who look. */
@ApplicationScoped
class InterviewRequests implements PanacheRepositoryBase<InterviewRequest, UUID>, FirstRead {

    /** The request that keeps a client from asking for the same candidate again (R3). */
    Uni<Optional<InterviewRequest>> open(UUID client, UUID candidate) {
        return find(
                        "clientUserId = ?1 and bpocCandidateId = ?2 and status in (?3, ?4)",
                        client,
                        candidate,
                        RequestStatus.pending,
                        RequestStatus.approved)
                .firstResult()
                .map(Optional::ofNullable);
    }

    Uni<Optional<InterviewRequest>> known(UUID id) {
        return findById(id).map(Optional::ofNullable);
    }

    /** Within a transaction, until whose end nobody else changes it. */
    Uni<Optional<InterviewRequest>> locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE).map(Optional::ofNullable);
    }

    /** A client's own request; somebody else's is as good as none. */
    Uni<Optional<InterviewRequest>> of(UUID client, UUID id) {
        return find("id = ?1 and clientUserId = ?2", id, client).firstResult().map(Optional::ofNullable);
    }

    @Override
    public Uni<?> readFirst() {
        return known(UUID.randomUUID());
    }
}
