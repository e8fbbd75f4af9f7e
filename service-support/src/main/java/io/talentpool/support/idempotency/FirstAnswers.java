package io.talentpool.support.idempotency;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.smallrye.mutiny.Uni;
import io.talentpool.support.database.ShortReads;
import io.talentpool.support.events.EventsConfig;
import io.talentpool.support.problem.CommonProblems;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * The answers to commands that came with an {@code Idempotency-Key}, in the table {@code <aggregate>_idempotency_keys}. An
 * answer is kept in the transaction of its effect; of two commands with the same key at once, the table's primary key lets one
 * pass. A command that failed leaves nothing behind and may be sent again.
 */
@ApplicationScoped
public class FirstAnswers {

    private static final int AT_A_TIME = 500;

    private final ShortReads reads;
    private final Pool database;
    private final Clock clock;
    private final Duration keep;
    private final String select;
    private final String insert;
    private final String forget;

    FirstAnswers(
            ShortReads reads,
            Pool database,
            Clock clock,
            EventsConfig config,
            @ConfigProperty(name = "talent-pool.idempotency.keep", defaultValue = "24h") Duration keep) {
        this.reads = reads;
        this.database = database;
        this.clock = clock;
        this.keep = keep;
        String table = config.aggregate() + "_idempotency_keys";
        this.select = "select fingerprint, answer from %s where client_user_id = $1 and key = $2".formatted(table);
        this.insert = """
                insert into %s (client_user_id, key, fingerprint, answer, created_at)
                select client_user_id, key, fingerprint, answer, created_at
                from jsonb_to_recordset(%%s::text::jsonb) as kept (
                    client_user_id uuid, key text, fingerprint text, answer text, created_at timestamptz, effect uuid)
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
        return reads.read(select, Tuple.of(key.caller(), key.key()))
                .map(rows -> rows.stream().findFirst().map(row -> answer(key, row)));
    }

    /**
     * An answer that is kept with its effect.
     *
     * @param effect the id of what was made
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Kept(
            UUID clientUserId, String key, String fingerprint, String answer, Instant createdAt, UUID effect) {}

    /** What {@link #insert} is given of one answer, which is kept from now on. */
    public Kept kept(IdempotencyKey key, String answer, UUID effect) {
        return new Kept(key.caller(), key.key(), key.fingerprint(), answer, clock.instant(), effect);
    }

    /**
     * The insert that keeps answers, as part of the statement whose effect they tell of.
     *
     * @param kept its parameter, a text: a JSON array of {@link Kept}. A condition on {@code effect} may follow the insert
     */
    public String insert(String kept) {
        return insert.formatted(kept);
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
