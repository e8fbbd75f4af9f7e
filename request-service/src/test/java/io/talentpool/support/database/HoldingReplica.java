package io.talentpool.support.database;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;

/** Begins a transaction, on a connection as all of ours are, and never ends it. */
public final class HoldingReplica {

    private HoldingReplica() {}

    /** @param arguments the address of the database, the user, who is the password, too, and what to do in the transaction */
    public static void main(String[] arguments) throws InterruptedException {
        pool(arguments[0], arguments[1])
                .getConnection()
                .compose(session -> session.begin()
                        .compose(begun -> session.query(arguments[2]).execute()))
                .onSuccess(held -> System.out.println(ReplicaProcess.THERE))
                .onFailure(failure -> {
                    failure.printStackTrace(System.out);
                    Runtime.getRuntime().halt(1);
                });
        new CountDownLatch(1).await();
    }

    /** A pool such as a service has that is configured with nothing but its database. */
    public static Pool pool(String url, String user) {
        var options = PgConnectOptions.fromUri(url).setUser(user).setPassword(user);
        Vertx vertx = Vertx.vertx();
        var limits = new LimitedSessions(
                Duration.ofSeconds(30), Duration.ofSeconds(15), Duration.ofSeconds(10), Duration.ofSeconds(5));
        return limits.create(new PgPoolCreator.Input() {
            @Override
            public Vertx vertx() {
                return vertx;
            }

            @Override
            public PoolOptions poolOptions() {
                return new PoolOptions();
            }

            @Override
            public List<PgConnectOptions> pgConnectOptionsList() {
                return List.of(options);
            }
        });
    }
}
