package io.talentpool.support.configuration;

import java.util.List;
import java.util.Optional;

import io.smallrye.config.WithDefault;

/** The PostgreSQL that holds the three tables and {@code client_directory}. */
@OperatorSettings(prefix = "talent-pool.database")
public interface DatabaseSettings extends DatabaseTls, SelfChecked {

    /** Where it is: {@code postgresql://host:5432/database}. A pooler in between has to keep sessions. */
    PostgresUrl url();

    /** The service's own user. */
    String username();

    /** What a pooler in between wants behind the name of each user, to know whose database it is: {@code .<project>} at Supabase's. */
    Optional<String> usernameSuffix();

    /** The password of that user. */
    @Sensitive
    String password();

    /** Connections at most, of each replica; where events are published, one is the relay's. */
    @WithDefault("16")
    int poolSize();

    @Override
    default List<String> contradictions() {
        return contradictionsOf("TALENT_POOL_DATABASE");
    }
}
