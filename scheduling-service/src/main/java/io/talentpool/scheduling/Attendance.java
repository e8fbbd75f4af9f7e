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
import io.talentpool.scheduling.room.RoomConfig;
import io.talentpool.scheduling.room.RoomNews;
import io.talentpool.scheduling.room.RoomPlan;
import io.talentpool.scheduling.room.WhoMet;
import io.talentpool.support.events.EventLog;
import io.talentpool.support.table.CompareAndSet;
import io.talentpool.support.time.WallClock;

/**
 * Makes of who was in an interview's room what became of it. When everybody has left and both sides were there together for long
 * enough, within the window of the interview as it is now, it took place; where one was missing, or nobody can tell, an admin is
 * asked to look: absence of data makes no no-show. News may come twice and in any order; what people have decided about an
 * interview stands, and what is concluded here they can correct.
 */
@ApplicationScoped
class Attendance {

    private final ScheduledInterviews interviews;
    private final Presences presences;
    private final AttendanceQueue queue;
    private final EventLog events;
    private final RoomConfig rooms;
    private final AttendanceConfig config;
    private final MeterRegistry metrics;
    private final Clock clock;

    Attendance(
            ScheduledInterviews interviews,
            Presences presences,
            AttendanceQueue queue,
            EventLog events,
            RoomConfig rooms,
            AttendanceConfig config,
            MeterRegistry metrics,
            Clock clock) {
        this.interviews = interviews;
        this.presences = presences;
        this.queue = queue;
        this.events = events;
        this.rooms = rooms;
        this.config = config;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Takes note of what Daily tells; news of an interview that is not ours (any more) changes nothing. */
    Uni<Void> note(RoomNews news) {
        return Panache.withTransaction(() -> interviews
                        .locked(news.interview())
                        .chain(found -> found.map(interview -> note(interview, news))
                                .orElseGet(() -> Uni.createFrom().voidItem())))
                .plug(CompareAndSet.orAgain(SchedulingProblems::changedMeanwhile));
    }

    /** Takes Daily's own record for the last word, some time after the end; as long as somebody is inside, it is none. */
    Uni<Void> conclude(UUID id, MeetingsHeld held) {
        return Panache.withTransaction(() -> interviews
                        .locked(id)
                        .chain(found -> found.map(interview -> conclude(interview, held))
                                .orElseGet(() -> Uni.createFrom().voidItem())))
                .plug(CompareAndSet.orAgain(SchedulingProblems::changedMeanwhile));
    }

    private Uni<Void> note(ScheduledInterview interview, RoomNews news) {
        return presences
                .isNews(news, now())
                .chain(isNews -> isNews
                        ? remember(news)
                                .chain(() -> presences.of(interview.id))
                                .chain(who -> settleWhenOver(interview, who))
                        : Uni.createFrom().voidItem());
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
        WhoMet.Verdict verdict = verdict(interview, who);
        boolean mayStillBeMarked = interview.attendanceDueAt != null && verdict != WhoMet.Verdict.unknown;
        boolean isNews = verdict == WhoMet.Verdict.met || mayStillBeMarked;
        return who.isOver(roomOf(interview)) && interview.hasBegun(now()) && isNews
                ? settle(interview, verdict)
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> conclude(ScheduledInterview interview, WhoMet who) {
        return settle(interview, verdict(interview, who)).chain(() -> queue.isSettled(interview.id));
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

    private WhoMet.Verdict verdict(ScheduledInterview interview, WhoMet who) {
        return who.verdict(roomOf(interview), config.metFor());
    }

    private RoomPlan roomOf(ScheduledInterview interview) {
        return RoomPlan.of(interview.id, interview.scheduledTime, interview.end(), rooms);
    }

    private Instant now() {
        return WallClock.storable(clock.instant());
    }
}
