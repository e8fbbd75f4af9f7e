package io.talentpool.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.talentpool.support.caller.Actor;
import io.talentpool.support.events.EventLog;
import io.talentpool.support.http.IfMatch;
import io.talentpool.support.table.CompareAndSet;
import io.talentpool.support.time.WallClock;

/** An admin revokes a client's personal link, for instance because it went to somebody else; the client gets a new one. */
@ApplicationScoped
class RevokeRoomLinks {

    private final ScheduledInterviews interviews;
    private final EventLog events;
    private final Clock clock;

    RevokeRoomLinks(ScheduledInterviews interviews, EventLog events, Clock clock) {
        this.interviews = interviews;
        this.events = events;
        this.clock = clock;
    }

    /** Fails with 404, 412, or 400 when the reason is too long. */
    Uni<ScheduledInterview> revoke(UUID id, IfMatch seen, Actor admin, String reason) {
        Instant now = WallClock.storable(clock.instant());
        return Panache.withTransaction(() -> interviews
                        .known(id)
                        .map(found -> found.orElseThrow(SchedulingProblems::unknownInterview))
                        .invoke(interview -> seen.check(SchedulingProblems.INTERVIEW, interview.version))
                        .call(interview -> events.append(interview.revokeLink(admin, reason, now))))
                .plug(CompareAndSet.orAgain(SchedulingProblems::changedMeanwhile));
    }
}
