package io.talentpool.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
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

/** The table {@code scheduled_interviews}. Lists are latest first, paged by (scheduled_time, id). */
@ApplicationScoped
class ScheduledInterviews implements PanacheRepositoryBase<ScheduledInterview, UUID>, FirstRead {

    private static final Duration LONGEST = Duration.ofMinutes(Appointment.MOST_MINUTES);

    /** A client's own interview; somebody else's is as good as none. */
    Uni<Optional<ScheduledInterview>> of(UUID client, UUID id) {
        return find("id = ?1 and clientUserId = ?2", id, client).firstResult().map(Optional::ofNullable);
    }

    /** As {@link #of}, for a change: nobody else changes it until the end of the transaction. */
    Uni<Optional<ScheduledInterview>> lockedOf(UUID client, UUID id) {
        return find("id = ?1 and clientUserId = ?2", id, client)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .map(Optional::ofNullable);
    }

    /**
     * As {@link #known}, for a change: whoever else changes it, be it a mark that makes no version, is waited for and seen, or waits
     * until the end of the transaction.
     */
    Uni<Optional<ScheduledInterview>> locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE).map(Optional::ofNullable);
    }

    Uni<Optional<ScheduledInterview>> known(UUID id) {
        return findById(id).map(Optional::ofNullable);
    }

    /** The other interview, live or over, that answers a request: there is at most one. */
    Uni<Optional<ScheduledInterview>> answering(UUID request, UUID except) {
        return find(
                        "interviewRequestId = ?1 and id <> ?2 and status in (?3, ?4)",
                        request,
                        except,
                        InterviewStatus.scheduled,
                        InterviewStatus.completed)
                .firstResult()
                .map(Optional::ofNullable);
    }

    Uni<Optional<ScheduledInterview>> liveFor(UUID request) {
        return find("interviewRequestId = ?1 and status = ?2", request, InterviewStatus.scheduled)
                .firstResult()
                .map(Optional::ofNullable);
    }

    /** The live interview that keeps the candidate or the client from another one at that time (R6). */
    Uni<Optional<ScheduledInterview>> overlapping(ScheduledInterview wanted) {
        return find(
                        "status = ?1 and id <> ?2 and (bpocCandidateId = ?3 or clientUserId = ?4)"
                                + " and scheduledTime > ?5 and scheduledTime < ?6",
                        InterviewStatus.scheduled,
                        wanted.id,
                        wanted.bpocCandidateId,
                        wanted.clientUserId,
                        wanted.scheduledTime.minus(LONGEST),
                        wanted.end())
                .list()
                .map(live -> live.stream()
                        .filter(other -> other.scheduledTime.isBefore(wanted.end())
                                && wanted.scheduledTime.isBefore(other.end()))
                        .findFirst());
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

    /** The same for whatever an interview is about, before it is read; nothing for one that is not known. */
    Uni<Void> takeTurnOf(UUID interview) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                select count(pg_advisory_xact_lock(turn)) from (
                                    select distinct hashtextextended(cast(about as text), 0) as turn
                                    from scheduled_interviews,
                                        unnest(array[interview_request_id, bpoc_candidate_id, client_user_id]) as about
                                    where id = :interview order by turn) as turns
                                """, Long.class)
                        .setParameter("interview", interview)
                        .getSingleResult())
                .replaceWithVoid();
    }

    Uni<Page<ScheduledInterview>> latest(InterviewFilter filter, PageRequest page) {
        return KeysetQuery.latestBy("scheduledTime")
                .where("clientUserId = :client", "client", filter.client())
                .where("status = :status", "status", filter.status())
                .where("attention = :attention", "attention", filter.attention())
                .where("attention is not null", filter.anyAttention())
                .where("scheduledTime >= :from", "from", filter.from())
                .where("scheduledTime < :to", "to", filter.to())
                .page(this, page, row -> new Cursor(row.scheduledTime, row.id));
    }

    /** Replaces the admins' notes; null clears them. No change of status: no version, no event, but another revision. */
    Uni<Void> annotate(UUID id, String notes) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "update scheduled_interviews set admin_notes = cast(:notes as text) where id = :id")
                        .setParameter("notes", notes)
                        .setParameter("id", id)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Marks an interview for an admin to look at, or, with null, as looked at. No change of status: no version, no event, but another revision. */
    Uni<Void> mark(UUID id, Attention attention) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "update scheduled_interviews set attention = cast(:attention as text) where id = :id")
                        .setParameter("attention", attention == null ? null : attention.name())
                        .setParameter("id", id)
                        .executeUpdate())
                .replaceWithVoid();
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

    @Override
    public Uni<?> readFirst() {
        return latest(
                InterviewFilter.everybodys(null, null, null, null, ZoneOffset.UTC),
                new PageRequest(1, Optional.empty()));
    }
}
