package io.talentpool.scheduling;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.talentpool.support.paging.Cursor;
import io.talentpool.support.paging.Page;
import io.talentpool.support.paging.PageRequest;
import io.talentpool.support.table.KeysetQuery;

/** The table {@code scheduled_interviews}. Lists are latest first, paged by (scheduled_time, id). */
@ApplicationScoped
class ScheduledInterviews implements PanacheRepositoryBase<ScheduledInterview, UUID> {

    /** A client's own interview; somebody else's is as good as none. */
    Uni<Optional<ScheduledInterview>> of(UUID client, UUID id) {
        return find("id = ?1 and clientUserId = ?2", id, client).firstResult().map(Optional::ofNullable);
    }

    Uni<Optional<ScheduledInterview>> liveFor(UUID request) {
        return find("interviewRequestId = ?1 and status = ?2", request, InterviewStatus.scheduled)
                .firstResult()
                .map(Optional::ofNullable);
    }

    /** The live interview that keeps the candidate or the client from another one at that time (R6). */
    Uni<Optional<ScheduledInterview>> overlapping(ScheduledInterview wanted) {
        return find(
                        "status = ?1 and (bpocCandidateId = ?2 or clientUserId = ?3)",
                        InterviewStatus.scheduled,
                        wanted.bpocCandidateId,
                        wanted.clientUserId)
                .list()
                .map(live -> live.stream()
                        .filter(other -> other.scheduledTime.isBefore(wanted.end())
                                && wanted.scheduledTime.isBefore(other.end()))
                        .findFirst());
    }

    /**
     * Inserts in turn with whoever schedules the same request, candidate or client at this moment. The constraints decide (R6);
     * without the turn, two inserts that exclude each other wait for one another until PostgreSQL's deadlock detector steps in.
     */
    Uni<ScheduledInterview> insertInTurn(ScheduledInterview interview) {
        return takeTurn(interview.interviewRequestId, interview.bpocCandidateId, interview.clientUserId)
                .chain(() -> persistAndFlush(interview));
    }

    /** Waits, until the end of the transaction, for everybody else who is about to change one of these. */
    Uni<Void> takeTurn(UUID... about) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                select count(pg_advisory_xact_lock(turn)) from (
                                    select distinct hashtextextended(cast(about as text), 0) as turn
                                    from unnest(cast(:about as uuid[])) as about order by turn) as turns
                                """, Long.class)
                        .setParameter("about", about)
                        .getSingleResult())
                .replaceWithVoid();
    }

    Uni<Page<ScheduledInterview>> latest(InterviewFilter filter, PageRequest page) {
        return KeysetQuery.latestBy("scheduledTime")
                .where("clientUserId = :client", "client", filter.client())
                .where("status = :status", "status", filter.status())
                .where("scheduledTime >= :from", "from", filter.from())
                .where("scheduledTime < :to", "to", filter.to())
                .page(this, page, row -> new Cursor(row.scheduledTime, row.id));
    }

    /** Remembers that a request takes no interview any more. */
    Uni<Void> closeRequest(UUID request, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into closed_interview_requests (interview_request_id, closed_at)
                                values (:request, :now) on conflict do nothing
                                """)
                        .setParameter("request", request)
                        .setParameter("now", now)
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<Boolean> isClosed(UUID request) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select count(*) from closed_interview_requests where interview_request_id = :request",
                                Long.class)
                        .setParameter("request", request)
                        .getSingleResult())
                .map(count -> count > 0);
    }
}
