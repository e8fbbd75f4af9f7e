package io.talentpool.support.database;

import java.time.Duration;
import java.util.List;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnectOptions;
import io.vertx.sqlclient.SqlConnection;

/**
 * Sees to it that no session holds anything for long, however its replica is: one that is frozen in a transaction loses it, and with it its
 * locks, and one whose machine has vanished is found out by PostgreSQL. Each session is told so when it begins, by {@code set} and not by
 * parameters of the connection, which poolers refuse. Migrations have connections of their own, without limits.
 *
 * <p>Of the connections that an operator allows, {@link ShortReads} have one or two.
 */
@Singleton
public class LimitedSessions implements PgPoolCreator {

    private static final Logger LOG = Logger.getLogger(LimitedSessions.class);
    private static final int UNANSWERED = 3;

    /** A relay and a command need one each. */
    private static final int FEWEST_BESIDE_READS = 2;

    /** From how many on reads have two. */
    private static final int MANY = 8;

    private static final int READS_AT_ONCE = 64;

    private final String limits;
    private volatile SqlClient reads;

    /** The parameters are those of {@code DatabaseSettings}. */
    public LimitedSessions(
            @ConfigProperty(name = "talent-pool.database.statement-timeout", defaultValue = "30s") Duration statement,
            @ConfigProperty(name = "talent-pool.database.lock-timeout", defaultValue = "15s") Duration lock,
            @ConfigProperty(name = "talent-pool.database.transaction-idle-timeout", defaultValue = "10s")
                    Duration transactionIdle,
            @ConfigProperty(name = "talent-pool.database.keep-alive", defaultValue = "5s") Duration keepAlive) {
        this.limits =
                "set statement_timeout = %d; set lock_timeout = %d; ".formatted(statement.toMillis(), lock.toMillis())
                        + guest(transactionIdle, keepAlive);
    }

    /** What also suits somebody else's database, where statements are limited otherwise. */
    public static String guest(Duration transactionIdle, Duration keepAlive) {
        long seconds = Math.max(1, keepAlive.toSeconds());
        long between = Math.max(1, seconds / 2);
        return """
                set idle_in_transaction_session_timeout = %d; set tcp_keepalives_idle = %d; set tcp_keepalives_interval = %d; \
                set tcp_keepalives_count = %d; set tcp_user_timeout = %d\
                """.formatted(
                        transactionIdle.toMillis(),
                        seconds,
                        between,
                        UNANSWERED,
                        Duration.ofSeconds(seconds + between * UNANSWERED).toMillis());
    }

    @Override
    public Pool create(Input input) {
        int most = input.poolOptions().getMaxSize();
        int reading = most <= FEWEST_BESIDE_READS ? 0 : most < MANY ? 1 : 2;
        input.poolOptions().setMaxSize(most - reading);
        Pool pool = create(input, limits);
        reads = reading == 0 ? pool : pipelined(input, reading);
        return pool;
    }

    private SqlClient pipelined(Input input, int connections) {
        return PgBuilder.client()
                .with(new PoolOptions(input.poolOptions()).setMaxSize(connections))
                .connectingTo(input.pgConnectOptionsList().stream()
                        .<SqlConnectOptions>map(
                                server -> new PgConnectOptions(server).setPipeliningLimit(READS_AT_ONCE))
                        .toList())
                .using(input.vertx())
                .withConnectHandler(session -> begin(session, limits))
                .build();
    }

    /** Where reads go; there once the pool is. */
    SqlClient reads() {
        return reads;
    }

    /** The pool of which every session begins with these statements. */
    public static Pool create(Input input, String beginning) {
        input.pgConnectOptionsList().forEach(server -> server.setTcpKeepAlive(true));
        return PgBuilder.pool()
                .with(input.poolOptions())
                .connectingTo(List.<SqlConnectOptions>copyOf(input.pgConnectOptionsList()))
                .using(input.vertx())
                .withConnectHandler(session -> begin(session, beginning))
                .build();
    }

    /** Closing it gives it to the pool; what could not be told is broken, which whoever gets it finds out. */
    private static void begin(SqlConnection session, String beginning) {
        session.query(beginning)
                .execute()
                .onFailure(failure -> LOG.warnf(
                        "A session of the database has no limits of time: %s", DatabaseTrouble.describe(failure)))
                .onComplete(told -> session.close());
    }
}
