package io.talentpool.support.start;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;

import io.smallrye.config.SmallRyeConfig;

/** Brings the service's tables up to date without the service, as a Job does before a new version is rolled out. */
final class Migration {

    private static final String PASSWORD = "talent-pool.database.migration-password";
    private static final int DONE = 0;
    private static final int FAILED = 1;

    private final SmallRyeConfig config;

    Migration(SmallRyeConfig config) {
        this.config = config;
    }

    /** The exit code: 0 once the tables are as this version needs them. Whatever fails is told on the standard error. */
    int run() {
        if (config.getOptionalValue("quarkus.flyway.table", String.class).isEmpty()) {
            System.out.println("This service has no tables.");
            return DONE;
        }
        if (config.getOptionalValue(PASSWORD, String.class).isEmpty()) {
            System.err.println("TALENT_POOL_DATABASE_MIGRATION_PASSWORD is missing: it is needed to migrate.");
            return FAILED;
        }
        try {
            MigrateResult result = flyway().migrate();
            System.out.printf(
                    "The tables are at version %s; %d migrations were run.%n",
                    result.targetSchemaVersion == null ? result.initialSchemaVersion : result.targetSchemaVersion,
                    result.migrationsExecuted);
            return DONE;
        } catch (FlywayException e) {
            System.err.println("The tables could not be brought up to date: " + e.getMessage());
            return FAILED;
        }
    }

    /** As the framework makes it when the service migrates by itself. */
    private Flyway flyway() {
        return Flyway.configure(Thread.currentThread().getContextClassLoader())
                .dataSource(
                        value("quarkus.flyway.jdbc-url"), value("talent-pool.schema.username.true"), value(PASSWORD))
                .table(value("quarkus.flyway.table"))
                .baselineOnMigrate(config.getValue("quarkus.flyway.baseline-on-migrate", boolean.class))
                .baselineVersion(value("quarkus.flyway.baseline-version"))
                .placeholders(java.util.Map.of("runtimeRole", value("quarkus.flyway.placeholders.runtimeRole")))
                .load();
    }

    private String value(String property) {
        return config.getValue(property, String.class);
    }
}
