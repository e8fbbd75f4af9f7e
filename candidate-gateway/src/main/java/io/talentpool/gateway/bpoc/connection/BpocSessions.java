package io.talentpool.gateway.bpoc.connection;

import java.time.Duration;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.talentpool.support.database.LimitedSessions;
import io.vertx.sqlclient.Pool;

/** A guest that is frozen in the middle of reading holds up nobody there: its transaction is ended, and with it what it keeps from being cleaned up. */
@Singleton
@ReactiveDataSource("bpoc")
class BpocSessions implements PgPoolCreator {

    /** Each statement of ours is a transaction by itself. */
    private static final Duration IDLE_IN_A_TRANSACTION = Duration.ofMinutes(1);

    private final Duration keepAlive;

    BpocSessions(@ConfigProperty(name = "talent-pool.database.keep-alive", defaultValue = "5s") Duration keepAlive) {
        this.keepAlive = keepAlive;
    }

    @Override
    public Pool create(Input input) {
        return LimitedSessions.create(input, LimitedSessions.guest(IDLE_IN_A_TRANSACTION, keepAlive));
    }
}
