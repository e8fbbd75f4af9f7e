package io.talentpool.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.talentpool.support.caller.Actor;
import io.talentpool.support.caller.Client;
import io.talentpool.support.events.EventLog;
import io.talentpool.support.http.IfMatch;
import io.talentpool.support.table.CompareAndSet;
import io.talentpool.support.time.WallClock;

/** People say what becomes of an interview: it is cancelled, took place, or somebody did not come; and put right what was wrong. */
@ApplicationScoped
class SettleInterviews {

    private final ScheduledInterviews interviews;
    private final RoomQueue rooms;
    private final EventLog events;
    private final Clock clock;

    SettleInterviews(ScheduledInterviews interviews, RoomQueue rooms, EventLog events, Clock clock) {
        this.interviews = interviews;
        this.rooms = rooms;
        this.events = events;
        this.clock = clock;
    }

    /** An admin cancels; fails with 400 without a reason, 404, 412, or 409 when the life cycle does not allow it. */
    Uni<ScheduledInterview> cancel(UUID id, IfMatch seen, Actor admin, String reason) {
        return settle(id, seen, (interview, now) -> interview.cancel(admin, reason, now));
    }

    /** A client cancels their own; fails as an admin's does. */
    Uni<ScheduledInterview> cancel(UUID id, IfMatch seen, Client client, String reason) {
        return settle(
                () -> interviews
                        .lockedOf(client.id(), id)
                        .map(SettleInterviews::found)
                        .invoke(interview ->
                                seen.check(SchedulingProblems.INTERVIEW, interview.version, interview.clientsTag())),
                (interview, now) -> interview.cancel(client.actor(), reason, now));
    }

    /** An admin saw it through; fails with 404, 412, or 409 when it has not begun or the life cycle does not allow it. */
    Uni<ScheduledInterview> complete(UUID id, IfMatch seen, Actor admin) {
        return settle(id, seen, (interview, now) -> interview.complete(admin, now));
    }

    /** Somebody did not come; fails with 400 without a reason, 404, 412, or 409 as completing does. */
    Uni<ScheduledInterview> noShow(UUID id, IfMatch seen, Actor admin, NoShowParty party, String reason) {
        return settle(id, seen, (interview, now) -> interview.noShow(party, admin, reason, now));
    }

    /** What became of it was wrong; fails with 400 without a reason, 404, 412, or 409 when it is not over, or is so already. */
    Uni<ScheduledInterview> correct(UUID id, IfMatch seen, Actor admin, Correction correction) {
        return settle(id, seen, (interview, now) -> interview.correct(correction, admin, now));
    }

    private Uni<ScheduledInterview> settle(
            UUID id, IfMatch seen, BiFunction<ScheduledInterview, Instant, InterviewEvent> decision) {
        return settle(
                () -> interviews
                        .locked(id)
                        .map(SettleInterviews::found)
                        .invoke(interview ->
                                seen.check(SchedulingProblems.INTERVIEW, interview.version, interview.adminsTag())),
                decision);
    }

    private Uni<ScheduledInterview> settle(
            Supplier<Uni<ScheduledInterview>> load, BiFunction<ScheduledInterview, Instant, InterviewEvent> decision) {
        Instant now = WallClock.storable(clock.instant());
        return Panache.withTransaction(() -> load.get()
                        .call(interview -> events.append(decision.apply(interview, now)))
                        .call(interview -> letRoomGo(interview, now)))
                .plug(CompareAndSet.orAgain(SchedulingProblems::changedMeanwhile));
    }

    private static ScheduledInterview found(Optional<ScheduledInterview> interview) {
        return interview.orElseThrow(SchedulingProblems::unknownInterview);
    }

    /** One that took place keeps its room until the window ends: people may still be inside. */
    private Uni<Void> letRoomGo(ScheduledInterview interview, Instant now) {
        return interview.status == InterviewStatus.completed
                ? Uni.createFrom().voidItem()
                : rooms.isDue(interview.id, now);
    }
}
