package io.talentpool.scheduling;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Which rooms there should be, to compare with those that there are. What is being worked on is left out: it is not at rest. */
@ApplicationScoped
class RoomInventory {

    private static final int AT_A_TIME = 5_000; // a statement takes 65,535 parameters, and there may be more rooms

    private final ScheduledInterviews interviews;

    RoomInventory(ScheduledInterviews interviews) {
        this.interviews = interviews;
    }

    /** The interviews with these ids that there are. */
    Uni<List<ScheduledInterview>> of(Set<UUID> ids) {
        return Multi.createFrom()
                .iterable(ids)
                .group()
                .intoLists()
                .of(AT_A_TIME)
                .onItem()
                .transformToUniAndConcatenate(
                        some -> interviews.find("id in ?1", some).list())
                .onItem()
                .<ScheduledInterview>disjoint()
                .collect()
                .asList();
    }

    /**
     * Live interviews that have a room, by what we know, but are not among these.
     *
     * @param endedAfter they ended later, or will
     * @param knownSince their room is known for longer
     */
    Uni<List<UUID>> missing(Set<UUID> there, Instant endedAfter, Instant knownSince) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                select id from scheduled_interviews
                                where status = 'scheduled' and room_status = 'ready' and room_due_at is null
                                    and scheduled_time > cast(:after as timestamptz) - interval '4 hours'
                                    and scheduled_time + duration_minutes * interval '1 minute' > :after
                                    and updated_at < :since and not (id = any (cast(:there as uuid[])))
                                """, UUID.class)
                        .setParameter("after", endedAfter)
                        .setParameter("since", knownSince)
                        .setParameter("there", there.toArray(UUID[]::new))
                        .getResultList());
    }

    /** Something is to be done for these rooms, unless it is already; returns for how many that is new. */
    Uni<Integer> makeDue(Collection<UUID> ids, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                update scheduled_interviews set room_due_at = :now, room_attempts = 0
                                where id = any (cast(:ids as uuid[])) and room_due_at is null
                                """)
                        .setParameter("now", now)
                        .setParameter("ids", ids.toArray(UUID[]::new))
                        .executeUpdate());
    }
}
