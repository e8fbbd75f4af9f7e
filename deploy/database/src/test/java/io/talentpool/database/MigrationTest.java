package io.talentpool.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationTest {

    @TempDir
    Path root;

    @Test
    void comeInTheOrderOfTheirNumbers() throws IOException {
        for (String service : OperatorDatabase.SERVICES) {
            write(service, "V10__the_last.sql", "select 10;");
            write(service, "V9__the_one_before.sql", "select 9;");
            write(service, "afterMigrate.sql", "select 0;");
        }

        assertThat(ServiceMigrations.readAll(root))
                .allSatisfy(service -> assertThat(service.migrations())
                        .extracting(Migration::version, Migration::description)
                        .containsExactly(tuple(9, "the one before"), tuple(10, "the last")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"R__repeated.sql", "V1.1__half.sql", "beforeMigrate.sql"})
    void refusesAScriptThatTheOneFileCouldNotRecord(String name) throws IOException {
        Path file = write("request", name, "select 1;");

        assertThatThrownBy(() -> Migration.read(file)).hasMessageContaining(name);
    }

    @Test
    void namesTheServicesUserAndRefusesOtherPlaceholders() throws IOException {
        Migration access = Migration.read(write("request", "V1__access.sql", "grant select on a to ${runtimeRole};"));
        Migration strange = Migration.read(write("request", "V2__strange.sql", "grant select on a to ${nobody};"));
        ServiceMigrations service = new ServiceMigrations("request", List.of(access, strange), "");

        assertThat(service.sqlOf(access)).isEqualTo("grant select on a to request_service;");
        assertThatThrownBy(() -> service.sqlOf(strange)).hasMessageContaining("V2__strange.sql");
    }

    private Path write(String service, String name, String sql) throws IOException {
        Path folder = root.resolve(service + "-service/src/main/resources/db/migration");
        Files.createDirectories(folder);
        return Files.writeString(folder.resolve(name), sql);
    }
}
