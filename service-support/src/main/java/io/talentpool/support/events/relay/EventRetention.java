package io.talentpool.support.events.relay;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.talentpool.support.database.DatabaseAway;
import io.talentpool.support.events.EventsConfig;
import io.talentpool.support.schema.Schema;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Moves events that were published long ago from the log into the archive, if an operator says after how long. Nothing is lost by it: a
 * history and a replay read both. What is not published stays, however old it is.
 */
@ApplicationScoped
class EventRetention {

    private static final Logger LOG = Logger.getLogger(EventRetention.class);

    /** Few enough that a round holds its locks for milliseconds only. */
    private static final int AT_A_TIME = 1_000;

    private final Pool database;
    private final Schema schema;
    private final EventsConfig config;
    private final Clock clock;
    private final String move;

    EventRetention(Pool database, Schema schema, EventsConfig config, Clock clock) {
        this.database = database;
        this.schema = schema;
        this.config = config;
        this.clock = clock;
        this.move = "select archive_%s($1, $2) as moved".formatted(config.logTable());
    }

    @Scheduled(every = "{talent-pool.events.retention-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> moveOld() {
        if (config.retention().isEmpty() || !schema.isReady()) {
            return Uni.createFrom().voidItem();
        }
        var before = clock.instant().minus(config.retention().get()).atOffset(ZoneOffset.UTC);
        return DatabaseAway.leftOut(
                        "The move of old events",
                        database.preparedQuery(move)
                                .execute(Tuple.of(before, AT_A_TIME))
                                .map(rows -> rows.iterator().next().getInteger("moved"))
                                .repeat()
                                .whilst(moved -> moved == AT_A_TIME)
                                .collect()
                                .with(Collectors.summingInt(moved -> moved))
                                .invoke(moved -> LOG.debugf("Moved %d events into the archive", moved))
                                .replaceWithVoid())
                .onFailure()
                .invoke(failure -> LOG.warnf("Old events stay in the log for now: %s", failure))
                .onFailure()
                .recoverWithNull();
    }
}
