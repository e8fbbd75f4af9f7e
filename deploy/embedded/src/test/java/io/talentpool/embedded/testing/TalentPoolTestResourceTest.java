package io.talentpool.embedded.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.talentpool.embedded.broker.TalentPoolTopics;
import io.talentpool.embedded.people.SamplePerson;

class TalentPoolTestResourceTest {

    private static final TalentPoolTestResource RESOURCE = new TalentPoolTestResource();
    private static Map<String, String> configuration;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        Path scripts = Files.createDirectories(folder.resolve("request-service/migration"));
        Files.writeString(
                scripts.resolve("V1__sample.sql"),
                "create table sample (id uuid references client_users(id)); grant select on sample to ${runtimeRole};");
        RESOURCE.init(Map.of("migrations", scripts.toString()));
        configuration = RESOURCE.start();
    }

    @AfterAll
    static void stop() {
        RESOURCE.stop();
    }

    @Test
    void tellsWhereEverythingIs() {
        assertThat(configuration)
                .containsOnlyKeys(
                        "talent-pool.database.url",
                        "kafka.bootstrap.servers",
                        "talent-pool.identity.issuer-url",
                        "talent-pool.identity.audience",
                        "daily.api-url",
                        "daily.api-key",
                        "bpoc.database.url",
                        "bpoc.database.username",
                        "bpoc.database.password")
                .allSatisfy((key, value) -> assertThat(value).isNotBlank());
    }

    @Test
    void knowsTheSampleClientsAndNotNora() throws SQLException {
        assertThat(strings("candidate_gateway", "select subject from client_directory"))
                .containsExactlyInAnyOrderElementsOf(Stream.of(SamplePerson.values())
                        .filter(SamplePerson::isClient)
                        .filter(client -> client != SamplePerson.NORA)
                        .map(client -> client.subject().toString())
                        .toList());
    }

    @Test
    void letsAServiceReadWhatItsMigrationGrantsAndNothingElse() throws SQLException {
        assertThat(strings("request_service", "select id::text from sample")).isEmpty();
        assertThatThrownBy(() -> strings("outcome_service", "select id::text from sample"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> strings("request_service", "select id::text from client_users"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void keepsOneHistoryPerService() throws SQLException {
        assertThat(strings(
                        "request_service_migration",
                        "select script from flyway_history_request where type = 'SQL' order by installed_rank"))
                .containsExactly("V1__sample.sql");
    }

    @Test
    void declaresThePublicTopicsAndTheirDeadLetterTopics() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", configuration.get("kafka.bootstrap.servers")))) {
            assertThat(admin.listTopics().names().get())
                    .containsAll(TalentPoolTopics.ALL)
                    .hasSize(2 * TalentPoolTopics.ALL.size());
        }
    }

    private static List<String> strings(String user, String sql) throws SQLException {
        String url = "jdbc:" + configuration.get("talent-pool.database.url");
        try (Connection connection = DriverManager.getConnection(url, user, user);
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
