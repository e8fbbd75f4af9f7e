package io.talentpool.support.configuration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.WithDefault;

/** The PostgreSQL that holds the three tables and {@code client_directory}. */
@OperatorSettings(prefix = "talent-pool.database")
public interface DatabaseSettings extends DatabaseTls, SelfChecked {

    /** Less, PostgreSQL would take for no limit at all, or end what is merely slow. */
    Duration SHORTEST = Duration.ofSeconds(1);

    /** Where it is: {@code postgresql://host:5432/database}. A pooler in between has to keep sessions. */
    PostgresUrl url();

    /** The service's own user. */
    String username();

    /** What a pooler in between wants behind the name of each user, to know whose database it is: {@code .<project>} at Supabase's. */
    Optional<String> usernameSuffix();

    /** The password of that user. */
    @Sensitive
    String password();

    /** Connections at most, of each replica; where events are published, one is the relay's, and of three or more one or two are for short reads. */
    @WithDefault("16")
    int poolSize();

    /** How long a statement may take before PostgreSQL gives it up; migrations may take any time. */
    @WithDefault("30s")
    Duration statementTimeout();

    /** How long a statement may wait for somebody's lock. Longer than a transaction may stand still, or whoever waits for such a one gives up first. */
    @WithDefault("15s")
    Duration lockTimeout();

    /**
     * How long a transaction may stand still before PostgreSQL ends its session: what a frozen replica holds is free again after that.
     */
    @WithDefault("10s")
    Duration transactionIdleTimeout();

    /** After how much silence PostgreSQL looks whether the machine of a session is still there; three looks in vain end the session. */
    @WithDefault("5s")
    Duration keepAlive();

    /** How large the disk of the database is, in GiB, so that an alert can tell before it is full; 0: not known. */
    @WithDefault("0")
    int diskGibibytes();

    @Override
    default List<String> contradictions() {
        List<String> contradictions = new ArrayList<>(contradictionsOf("TALENT_POOL_DATABASE", url()));
        refuseTooShort("STATEMENT_TIMEOUT", statementTimeout(), contradictions);
        refuseTooShort("LOCK_TIMEOUT", lockTimeout(), contradictions);
        refuseTooShort("TRANSACTION_IDLE_TIMEOUT", transactionIdleTimeout(), contradictions);
        refuseTooShort("KEEP_ALIVE", keepAlive(), contradictions);
        return contradictions;
    }

    private static void refuseTooShort(String name, Duration limit, List<String> contradictions) {
        if (limit.compareTo(SHORTEST) < 0) {
            contradictions.add("TALENT_POOL_DATABASE_%s has to be 1s at least".formatted(name));
        }
    }
}
