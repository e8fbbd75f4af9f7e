package io.talentpool.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.talentpool.scheduling.room.RoomNews;
import io.talentpool.support.events.EventLog;
import io.talentpool.support.table.CompareAndSet;
import io.talentpool.support.time.WallClock;

/**
 * Remembers who was in an interview's room. When everybody has left and both sides were there, it took place. News may come
 * twice and in any order; what people have decided about an interview stands.
 */
@ApplicationScoped
class Attendance {

    private final ScheduledInterviews interviews;
    private final EventLog events;
    private final Clock clock;

    Attendance(ScheduledInterviews interviews, EventLog events, Clock clock) {
        this.interviews = interviews;
        this.events = events;
        this.clock = clock;
    }

    /** Takes note; news of an interview that is not ours (any more) changes nothing. */
    Uni<Void> note(RoomNews news) {
        return Panache.withTransaction(() -> interviews
                        .known(news.interview())
                        .chain(found -> found.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : remember(news).chain(() -> settle(found.get()))))
                .plug(CompareAndSet.orAgain(SchedulingProblems::changedMeanwhile));
    }

    private static Uni<Void> remember(RoomNews news) {
        return Panache.getSession()
                .chain(session -> news.stay().isPresent()
                        ? session.createNativeQuery("""
                                        insert into scheduled_interview_presences (interview_id, session_id, side, joined_at)
                                        values (:interview, :session, :side, :at) on conflict do nothing
                                        """)
                                .setParameter("interview", news.interview())
                                .setParameter("session", news.stay().get().session())
                                .setParameter("side", news.stay().get().side().name())
                                .setParameter("at", news.at())
                                .executeUpdate()
                        : session.createNativeQuery("""
                                        insert into scheduled_interview_meetings as known (interview_id, ended_at)
                                        values (:interview, :at) on conflict (interview_id) do update
                                        set ended_at = greatest(known.ended_at, excluded.ended_at)
                                        """)
                                .setParameter("interview", news.interview())
                                .setParameter("at", news.at())
                                .executeUpdate())
                .replaceWithVoid();
    }

    private Uni<Void> settle(ScheduledInterview interview) {
        Instant now = WallClock.storable(clock.instant());
        return interview.status != InterviewStatus.scheduled
                ? Uni.createFrom().voidItem()
                : sidesThatMet(interview.id).chain(sides -> {
                    if (sides.containsAll(List.of("client", "candidate"))) {
                        return events.append(interview.tookPlace(now));
                    }
                    return Uni.createFrom().voidItem();
                });
    }

    /** Who was there; nobody while the meeting goes on. */
    private static Uni<List<String>> sidesThatMet(UUID interview) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                select distinct presences.side from scheduled_interview_presences as presences
                                join scheduled_interview_meetings as meeting using (interview_id)
                                where interview_id = :interview
                                """, String.class)
                        .setParameter("interview", interview)
                        .getResultList());
    }
}
