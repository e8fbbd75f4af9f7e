package io.talentpool.support.idempotency;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.talentpool.support.events.EventsConfig;
import io.talentpool.support.problem.CommonProblems;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * The answers to commands that came with an {@code Idempotency-Key}, in the table {@code <aggregate>_idempotency_keys}. An
 * answer is kept in the transaction of its effect; of two commands with the same key at once, the table's primary key lets one
 * pass. A command that failed leaves nothing behind and may be sent again.
 */
@ApplicationScoped
public class FirstAnswers {

    private static final int AT_A_TIME = 500;

    private final Pool database;
    private final Clock clock;
    private final Duration keep;
    private final String select;
    private final String insert;
    private final String forget;

    FirstAnswers(
            Pool database,
            Clock clock,
            EventsConfig config,
            @ConfigProperty(name = "talent-pool.idempotency.keep", defaultValue = "24h") Duration keep) {
        this.database = database;
        this.clock = clock;
        this.keep = keep;
        String table = config.aggregate() + "_idempotency_keys";
        this.select = "select fingerprint, answer from %s where client_user_id = $1 and key = $2".formatted(table);
        this.insert = """
                insert into %s (client_user_id, key, fingerprint, answer, created_at)
                values (:caller, :key, :fingerprint, :answer, :now)
                """.formatted(table);
        this.forget = """
                delete from %1$s where ctid in (
                    select ctid from %1$s where created_at < $1 order by created_at limit $2 for update skip locked)
                """.formatted(table);
    }

    /** The primary key by which the second of two at once is recognised. */
    public static String constraintOf(String aggregate) {
        return "pk_" + aggregate + "_idempotency_keys";
    }

    /** The answer that a key was given; fails with 422 when it came with something else then. */
    public Uni<Optional<String>> find(IdempotencyKey key) {
        return database.preparedQuery(select)
                .execute(Tuple.of(key.caller(), key.key()))
                .map(rows -> rows.stream().findFirst().map(row -> answer(key, row)));
    }

    /** Keeps an answer; within the transaction of what it tells of. */
    public Uni<Void> keep(IdempotencyKey key, String answer) {
        Instant now = clock.instant();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(insert)
                        .setParameter("caller", key.caller())
                        .setParameter("key", key.key())
                        .setParameter("fingerprint", key.fingerprint())
                        .setParameter("answer", answer)
                        .setParameter("now", now)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Deletes the answers that were kept long enough, a few hundred in a statement: personal data ends by the clock, whoever calls. */
    public Uni<Void> forgetOld() {
        OffsetDateTime before = clock.instant().minus(keep).atOffset(ZoneOffset.UTC);
        return database.preparedQuery(forget)
                .execute(Tuple.of(before, AT_A_TIME))
                .map(RowSet::rowCount)
                .repeat()
                .whilst(gone -> gone == AT_A_TIME)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static String answer(IdempotencyKey key, Row row) {
        if (!row.getString("fingerprint").equals(key.fingerprint())) {
            throw CommonProblems.idempotencyKeyReused();
        }
        return row.getString("answer");
    }
}
