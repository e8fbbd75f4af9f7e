package io.talentpool.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The generated files of {@code deploy/database}, by name. */
final class Scripts {

    private Scripts() {}

    /** @param folder {@code deploy/database}, whose {@code roles.sql} is written by hand and part of the one-file form */
    static Map<String, String> generate(Path folder) {
        List<ServiceMigrations> services =
                ServiceMigrations.readAll(folder.resolve("../..").normalize());
        return Map.of(
                "create-talent-pool-tables.sql",
                new CreateScript(read(folder.resolve("roles.sql")), services).text(),
                "rollback.sql",
                new RollbackScript(services).text());
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
