package io.talentpool.scheduling;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.talentpool.support.database.DatabaseAway;
import io.talentpool.support.schema.Schema;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

/** How many rooms wait, and for how long, as metrics: what an operator looks at when interviews have no room. */
@ApplicationScoped
class RoomGauges {

    private final Schema schema;
    private final Pool database;
    private final Clock clock;

    private final AtomicLong toMake = new AtomicLong();
    private final AtomicLong toClose = new AtomicLong();
    private final AtomicLong longestOverdue = new AtomicLong();

    RoomGauges(Schema schema, Pool database, Clock clock) {
        this.schema = schema;
        this.database = database;
        this.clock = clock;
    }

    void register(@Observes StartupEvent start, MeterRegistry metrics) {
        waiting(metrics, "make", toMake);
        waiting(metrics, "close", toClose);
        Gauge.builder("talent_pool.rooms.overdue", longestOverdue, AtomicLong::get)
                .description(
                        "For how long the live interview that waits longest for its room has been waiting, however often that was tried")
                .baseUnit("seconds")
                .register(metrics);
    }

    @Scheduled(every = "{talent-pool.rooms.counted-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> count() {
        return DatabaseAway.leftOut(
                "The count of rooms",
                schema.ready()
                        .chain(() -> database.preparedQuery("""
                                select count(*) filter (where status = 'scheduled') as to_make,
                                    count(*) filter (where status <> 'scheduled') as to_close,
                                    coalesce(extract(epoch from greatest($1 - min(wanted.since), interval '0')), 0)::bigint as overdue
                                from scheduled_interviews as interview
                                left join lateral (
                                    select max(occurred_at) as since from scheduled_interview_events
                                    where aggregateid = interview.id and type not in ('scheduled-interview.room-ready', 'scheduled-interview.link-revoked')
                                        and interview.status = 'scheduled'
                                        -- One that is there and is being moved counts once that keeps failing.
                                        and (interview.room_status = 'pending' or interview.room_attempts > 2)) as wanted on true
                                where room_due_at is not null
                                """)
                                .execute(Tuple.of(clock.instant().atOffset(ZoneOffset.UTC))))
                        .invoke(rows -> show(rows.iterator().next()))
                        .replaceWithVoid());
    }

    private void show(Row row) {
        toMake.set(row.getLong("to_make"));
        toClose.set(row.getLong("to_close"));
        longestOverdue.set(row.getLong("overdue"));
    }

    private static void waiting(MeterRegistry metrics, String work, AtomicLong count) {
        Gauge.builder("talent_pool.rooms.waiting", count, AtomicLong::get)
                .description("Rooms that are to be made or moved, or to be taken away, also those being worked on")
                .tag("work", work)
                .register(metrics);
    }
}
