package io.talentpool.embedded.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.flywaydb.core.Flyway;

import io.talentpool.embedded.database.EmbeddedDatabase;
import io.talentpool.embedded.database.TalentPoolDatabase;

/**
 * Applies a service's migrations as that service would: its own user, its own history. So another service's tests find the
 * tables they refer to.
 */
public final class Migrations {

    private Migrations() {}

    static void apply(EmbeddedDatabase database, Path scripts) {
        flyway(database.jdbcUrl(TalentPoolDatabase.NAME), scripts).migrate();
    }

    /**
     * Flyway as the service configures it.
     *
     * @param scripts a folder of migrations inside the module of the service, whose name starts with the service's
     */
    public static Flyway flyway(String jdbcUrl, Path scripts) {
        if (!Files.isDirectory(scripts)) {
            throw new IllegalArgumentException(
                    "There are no migrations in " + scripts.toAbsolutePath().normalize());
        }
        String service = serviceOf(scripts);
        String migrationUser = service + "_service_migration";
        return Flyway.configure()
                .dataSource(jdbcUrl, migrationUser, migrationUser)
                .locations("filesystem:" + scripts)
                .table("flyway_history_" + service)
                .placeholders(Map.of("runtimeRole", service + "_service"))
                // What another service has put into the schema is no reason to refuse it.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
    }

    /** {@code …/scheduling-service/src/main/resources/db/migration} → {@code scheduling} */
    private static String serviceOf(Path scripts) {
        for (Path part : scripts.toAbsolutePath().normalize()) {
            if (part.toString().endsWith("-service")) {
                return part.toString().replace("-service", "");
            }
        }
        throw new IllegalArgumentException(scripts + " is in no service's folder");
    }
}
