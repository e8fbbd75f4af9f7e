package io.talentpool.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that one service's Flyway runs: migrations, the oldest first.
 *
 * @param name the service's short name, which its history table and its users are called after
 * @param afterwards what Flyway runs whenever it has migrated
 */
record ServiceMigrations(String name, List<Migration> migrations, String afterwards) {

    private static final String CALLBACK = "afterMigrate.sql";

    /** Each refers to tables of those before it. */
    private static final List<String> SERVICES = List.of("request", "scheduling", "outcome");

    /** @param root the folder that holds the services' modules */
    static List<ServiceMigrations> readAll(Path root) {
        return SERVICES.stream().map(service -> read(root, service)).toList();
    }

    private static ServiceMigrations read(Path root, String service) {
        Path folder = root.resolve(service + "-service/src/main/resources/db/migration");
        try (Stream<Path> files = Files.list(folder)) {
            List<Migration> migrations = files.filter(file -> !file.endsWith(CALLBACK))
                    .map(Migration::read)
                    .sorted(Comparator.comparingInt(Migration::version))
                    .toList();
            return new ServiceMigrations(service, migrations, Files.readString(folder.resolve(CALLBACK)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the migrations in " + folder, e);
        }
    }

    String historyTable() {
        return "flyway_history_" + name;
    }

    /** The migration's text, for the service's own user under its usual name. */
    String sqlOf(Migration migration) {
        return filledIn(migration.sql(), migration.fileName());
    }

    /** What Flyway runs afterwards, for the same user. */
    String sqlAfterwards() {
        return filledIn(afterwards, CALLBACK);
    }

    private String filledIn(String sql, String file) {
        String filledIn = sql.replace("${runtimeRole}", name + "_service");
        if (filledIn.contains("${")) {
            throw new IllegalArgumentException(
                    "%s uses a placeholder that the one-file form does not know".formatted(file));
        }
        return filledIn;
    }
}
