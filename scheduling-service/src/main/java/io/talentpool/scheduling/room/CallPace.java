package io.talentpool.scheduling.room;

import java.time.Duration;
import java.util.Iterator;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Keeps all replicas together under Daily's limits: 20 calls a second, 2 deletions a second. Whoever calls takes the next free
 * moment of a lane in the database, by its clock, and waits for it; nobody waits for anybody's answer.
 */
@ApplicationScoped
class CallPace {

    private static final String TAKE = """
            update scheduled_interview_call_lanes
            set free_at = greatest(free_at, clock_timestamp()) + $2::int * interval '1 millisecond'
            where lane = $1 and free_at <= clock_timestamp() + $3::int * interval '1 millisecond'
            returning greatest(0, extract(epoch from free_at - clock_timestamp()) * 1000 - $2::int)::int as wait
            """;

    private final Pool database;
    private final RoomConfig config;

    CallPace(Pool database, RoomConfig config) {
        this.database = database;
        this.config = config;
    }

    /** Completes when the call may be made; fails when its turn would not come within {@code patience}. */
    Uni<Void> turn(DailyCall call, Duration patience) {
        Uni<Void> among = take("all", config.callsPerSecond(), call, patience);
        return call.isDeletion()
                ? take("deletions", config.deletionsPerSecond(), call, patience).chain(() -> among)
                : among;
    }

    private Uni<Void> take(String lane, double perSecond, DailyCall call, Duration patience) {
        int gapMillis = (int) Math.ceil(1_000 / perSecond);
        return database.preparedQuery(TAKE)
                .execute(Tuple.of(lane, gapMillis, (int) patience.toMillis()))
                .map(rows -> {
                    Iterator<Row> taken = rows.iterator();
                    if (!taken.hasNext()) {
                        throw RoomFailure.heldBack(call, patience);
                    }
                    return Duration.ofMillis(taken.next().getInteger("wait"));
                })
                .chain(CallPace::pause);
    }

    private static Uni<Void> pause(Duration wait) {
        Uni<Void> now = Uni.createFrom().voidItem();
        return wait.isZero() ? now : now.onItem().delayIt().by(wait);
    }
}
