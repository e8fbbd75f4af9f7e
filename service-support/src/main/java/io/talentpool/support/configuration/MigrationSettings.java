package io.talentpool.support.configuration;

import java.util.List;
import java.util.Optional;

import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** Who brings the service's tables up to date. */
@OperatorSettings(prefix = "talent-pool.database")
public interface MigrationSettings extends SelfChecked {

    /**
     * {@code true}: the service, when it starts. {@code false}: somebody else, as the migration Job; the service waits until its tables are
     * there.
     */
    @WithName("migrate-at-start")
    @WithDefault("true")
    boolean atStart();

    /** The user that owns the tables. */
    @WithName("migration-username")
    String username();

    /** The password of that user; needed by whoever migrates. */
    @WithName("migration-password")
    @Sensitive
    Optional<String> password();

    @Override
    default List<String> contradictions() {
        return atStart() && password().isEmpty()
                ? List.of(
                        "TALENT_POOL_DATABASE_MIGRATION_PASSWORD is missing: set it, or TALENT_POOL_DATABASE_MIGRATE_AT_START to false where a"
                                + " Job migrates")
                : List.of();
    }
}
