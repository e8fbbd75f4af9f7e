package io.talentpool.scheduling;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.talentpool.support.paging.Cursor;
import io.talentpool.support.paging.Page;
import io.talentpool.support.paging.PageRequest;

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
        StringBuilder where = new StringBuilder("1 = 1");
        Map<String, Object> values = new HashMap<>();
        filter.client().ifPresent(client -> {
            where.append(" and clientUserId = :client");
            values.put("client", client);
        });
        filter.status().ifPresent(status -> {
            where.append(" and status = :status");
            values.put("status", status);
        });
        filter.from().ifPresent(from -> {
            where.append(" and scheduledTime >= :from");
            values.put("from", from);
        });
        filter.to().ifPresent(to -> {
            where.append(" and scheduledTime < :to");
            values.put("to", to);
        });
        page.after().ifPresent(cursor -> {
            where.append(" and (scheduledTime < :at or scheduledTime = :at and id < :id)");
            values.put("at", cursor.at());
            values.put("id", cursor.id());
        });
        Uni<List<ScheduledInterview>> rows = find(where + " order by scheduledTime desc, id desc", values)
                .range(0, page.limit()) // one more than the page shows: it tells whether there is another
                .list();
        return rows.map(found -> Page.of(found, page, row -> new Cursor(row.scheduledTime, row.id)));
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
