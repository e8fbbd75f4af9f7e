package io.talentpool.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedScriptsTest {

    @ParameterizedTest
    @ValueSource(strings = {"create-talent-pool-tables.sql", "rollback.sql"})
    void areWhatTheMigrationsMakeThem(String file) {
        assertThat(Scripts.read(OperatorDatabase.SCRIPTS.resolve(file)))
                .as(
                        "deploy/database/%s is not what the services' migrations make it; write it anew:%n  %s%n",
                        file, "./mvnw -P write-sql -pl deploy/database -am process-classes")
                .isEqualTo(Scripts.generate(OperatorDatabase.SCRIPTS).get(file));
    }
}
