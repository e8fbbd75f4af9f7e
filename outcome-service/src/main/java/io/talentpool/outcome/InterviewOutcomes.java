package io.talentpool.outcome;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.talentpool.support.paging.Cursor;
import io.talentpool.support.paging.Page;
import io.talentpool.support.paging.PageRequest;
import io.talentpool.support.schema.FirstRead;
import io.talentpool.support.table.KeysetQuery;

/** The table {@code interview_outcomes}. Lists are newest first, paged by (created_at, id). */
@ApplicationScoped
class InterviewOutcomes implements PanacheRepositoryBase<InterviewOutcome, UUID>, FirstRead {

    Uni<Optional<InterviewOutcome>> known(UUID id) {
        return findById(id).map(Optional::ofNullable);
    }

    /** As {@link #known}, for a change: nobody else changes it until the end of the transaction. */
    Uni<Optional<InterviewOutcome>> locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE).map(Optional::ofNullable);
    }

    /** The outcome of an interview, if the interview is that client's. */
    Uni<Optional<InterviewOutcome>> of(UUID client, UUID interview) {
        return find("scheduledInterviewId = ?1 and clientUserId = ?2", interview, client)
                .firstResult()
                .map(Optional::ofNullable);
    }

    Uni<Page<InterviewOutcome>> newest(OutcomeFilter filter, PageRequest page) {
        return KeysetQuery.latestBy("createdAt")
                .where("clientUserId = :client", "client", filter.client())
                .where("decision = :decision", "decision", filter.decision())
                .where("scheduledInterviewId in (:interviews)", "interviews", filter.interviews())
                .page(this, page, row -> new Cursor(row.createdAt, row.id));
    }

    /** How many outcomes there are of each decision, as whoever writes one keeps it; a decision without any may not be in the map. */
    Uni<Map<Decision, Long>> totals() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select decision::text, sum(outcomes)::bigint from interview_outcome_totals group by decision",
                                Object[].class)
                        .getResultList())
                .map(rows -> {
                    Map<Decision, Long> totals = new EnumMap<>(Decision.class);
                    rows.forEach(row -> totals.put(Decision.valueOf((String) row[0]), ((Number) row[1]).longValue()));
                    return totals;
                });
    }

    /** Replaces the admins' notes; null clears them. No new version, but another revision. */
    Uni<Void> annotate(UUID id, String notes) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "update interview_outcomes set admin_notes = cast(:notes as text) where id = :id")
                        .setParameter("notes", notes)
                        .setParameter("id", id)
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<?> readFirst() {
        return newest(OutcomeFilter.all(), new PageRequest(1, Optional.empty()));
    }
}
