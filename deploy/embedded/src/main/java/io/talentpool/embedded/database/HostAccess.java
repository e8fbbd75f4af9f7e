package io.talentpool.embedded.database;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** Who may sign in from where: the server's {@code pg_hba.conf}. */
final class HostAccess {

    private static final String RULES = """
            # database  user      address       method
            host  all   postgres  127.0.0.1/32  trust
            host  all   postgres  ::1/128       trust
            host  all   all       127.0.0.1/32  scram-sha-256
            host  all   all       ::1/128       scram-sha-256
            """;

    private HostAccess() {}

    static void write(File dataFolder) {
        try {
            Files.writeString(dataFolder.toPath().resolve("pg_hba.conf"), RULES);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write pg_hba.conf in " + dataFolder, e);
        }
    }
}
