package io.talentpool.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.talentpool.scheduling.room.MeetingsHeld;
import io.talentpool.scheduling.room.RoomNews;
import io.talentpool.scheduling.room.WhoMet;
import io.talentpool.support.events.EventLog;
import io.talentpool.support.table.CompareAndSet;
import io.talentpool.support.time.WallClock;

/**
 * Makes of who was in an interview's room what became of it. When everybody has left and both sides were there together, it took
 * place; where one was missing, or nobody can tell, an admin is asked to look: absence of data makes no no-show. News may come
 * twice and in any order; what people have decided about an interview stands.
 */
@ApplicationScoped
class Attendance {

    private final ScheduledInterviews interviews;
    private final Presences presences;
    private final AttendanceQueue queue;
    private final EventLog events;
    private final MeterRegistry metrics;
    private final Clock clock;

    Attendance(
            ScheduledInterviews interviews,
            Presences presences,
            AttendanceQueue queue,
            EventLog events,
            MeterRegistry metrics,
            Clock clock) {
        this.interviews = interviews;
        this.presences = presences;
        this.queue = queue;
        this.events = events;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Takes note of what Daily tells; news of an interview that is not ours (any more) changes nothing. */
    Uni<Void> note(RoomNews news) {
        return Panache.withTransaction(() -> interviews
                        .known(news.interview())
                        .chain(found -> found.map(interview -> remember(news)
                                        .chain(() -> presences.of(interview.id))
                                        .chain(who -> settleWhenOver(interview, who)))
                                .orElseGet(() -> Uni.createFrom().voidItem())))
                .plug(CompareAndSet.orAgain(SchedulingProblems::changedMeanwhile));
    }

    /** Takes Daily's own record for the last word, some time after the end; as long as somebody is inside, it is none. */
    Uni<Void> conclude(UUID id, MeetingsHeld held) {
        return Panache.withTransaction(() -> interviews
                        .known(id)
                        .chain(found -> found.map(interview -> conclude(interview, held))
                                .orElseGet(() -> Uni.createFrom().voidItem())))
                .plug(CompareAndSet.orAgain(SchedulingProblems::changedMeanwhile));
    }

    private Uni<Void> conclude(ScheduledInterview interview, MeetingsHeld held) {
        return remember(interview.id, held)
                .chain(() -> held.goingOn()
                        ? Uni.createFrom().voidItem()
                        : presences.of(interview.id).chain(who -> conclude(interview, who)));
    }

    private Uni<Void> remember(RoomNews news) {
        return news.stay()
                .map(stay -> presences.remember(news.interview(), stay))
                .orElseGet(() ->
                        presences.rememberEnd(news.interview(), news.ended().orElseThrow()));
    }

    private Uni<Void> remember(UUID interview, MeetingsHeld held) {
        return Multi.createFrom()
                .iterable(held.stays())
                .onItem()
                .transformToUniAndConcatenate(stay -> presences.remember(interview, stay))
                .onItem()
                .ignoreAsUni()
                .chain(() -> held.ended()
                        .map(end -> presences.rememberEnd(interview, end))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /**
     * Before it has begun, people only try whether the door opens. Once Daily is not to be asked any more, somebody has looked, or is
     * to: then only a meeting is news.
     */
    private Uni<Void> settleWhenOver(ScheduledInterview interview, WhoMet who) {
        WhoMet.Verdict verdict = who.verdict();
        boolean mayStillBeMarked = interview.attendanceDueAt != null && verdict != WhoMet.Verdict.unknown;
        boolean isNews = verdict == WhoMet.Verdict.met || mayStillBeMarked;
        return who.isOver() && interview.hasBegun(now()) && isNews
                ? settle(interview, verdict)
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> conclude(ScheduledInterview interview, WhoMet who) {
        return settle(interview, who.verdict()).chain(() -> queue.isSettled(interview.id));
    }

    private Uni<Void> settle(ScheduledInterview interview, WhoMet.Verdict verdict) {
        if (interview.status != InterviewStatus.scheduled) {
            return Uni.createFrom().voidItem();
        }
        Uni<Void> change = switch (verdict) {
            case met -> events.append(interview.tookPlace(now()));
            case client_absent -> interviews.mark(interview.id, Attention.client_absent);
            case candidate_absent -> interviews.mark(interview.id, Attention.candidate_absent);
            case unknown -> interviews.mark(interview.id, Attention.unconfirmed);
        };
        return change.invoke(() -> metrics.counter("talent_pool.attendance", "verdict", verdict.name())
                .increment());
    }

    private Instant now() {
        return WallClock.storable(clock.instant());
    }
}
