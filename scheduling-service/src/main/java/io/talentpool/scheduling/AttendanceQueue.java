package io.talentpool.scheduling;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Of which interviews Daily is to be asked who was there, and when: the column {@code attendance_due_at}. A claim moves it ahead, so
 * replicas share the work, and what dies with its process, or finds no answer, is asked again.
 */
@ApplicationScoped
class AttendanceQueue {

    private final Pool database;
    private final AttendanceConfig config;

    AttendanceQueue(Pool database, AttendanceConfig config) {
        this.database = database;
        this.config = config;
    }

    /** Claims what is due, longest overdue first. */
    Uni<List<UUID>> claim(Instant now) {
        return database.preparedQuery("""
                        update scheduled_interviews set attendance_due_at = $2
                        where id = any (array(
                            select id from scheduled_interviews where attendance_due_at <= $1 and status = 'scheduled'
                            order by attendance_due_at limit $3 for update skip locked))
                        returning id
                        """)
                .execute(Tuple.of(
                        now.atOffset(ZoneOffset.UTC),
                        now.plus(config.askedAgainAfter()).atOffset(ZoneOffset.UTC),
                        config.batch()))
                .map(rows -> rows.stream().map(row -> row.getUUID("id")).toList());
    }

    /** Within the transaction that moves an interview: it is asked about after its new end. */
    Uni<Void> isDue(ScheduledInterview interview) {
        return update(interview.id, interview.end().plus(config.askedAfter()));
    }

    /** Within a transaction: it is known, or somebody has looked; Daily is not asked any more. */
    Uni<Void> isSettled(UUID interview) {
        return update(interview, null);
    }

    private static Uni<Void> update(UUID interview, Instant dueAt) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                update scheduled_interviews set attendance_due_at = cast(:due as timestamptz) where id = :interview
                                """)
                        .setParameter("due", dueAt)
                        .setParameter("interview", interview)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
