package io.talentpool.started;

import static io.talentpool.embedded.broker.TalentPoolTopics.INTERVIEW_OUTCOMES;
import static io.talentpool.embedded.broker.TalentPoolTopics.INTERVIEW_REQUESTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

import io.talentpool.embedded.database.TalentPoolDatabase;
import io.talentpool.local.Part;
import io.talentpool.local.client.Patience;
import io.talentpool.local.secured.Secured;

/** Everything works as well where connections are encrypted, where Kafka lets each service do what its manifest says, and secrets are files. */
@UsesTheSystem
class SecuredSystemIT {

    private final StartedSystem system;

    SecuredSystemIT(StartedSystem system) {
        this.system = system;
    }

    @Test
    void theDemoPlaysWithoutSurprise() throws IOException, InterruptedException {
        assertThat(system.run("local/demo").expectSuccess().output()).contains("interview-outcome.recorded");
        assertThat(system.logs()).isDirectoryRecursivelyContaining("glob:**.log");
        assertThat(linesOfServices())
                .noneMatch(line -> line.contains("AuthorizationException") || line.contains("AuthenticationException"));
    }

    @Test
    void everySessionOfAServiceIsEncrypted() throws SQLException {
        Map<String, Boolean> encrypted = new TreeMap<>();
        String url = "jdbc:postgresql://localhost:%d/%s"
                .formatted(system.description().databasePort(), TalentPoolDatabase.NAME);
        try (Connection connection = DriverManager.getConnection(url, "postgres", "");
                Statement statement = connection.createStatement();
                ResultSet sessions = statement.executeQuery(
                        "select usename, bool_and(ssl) from pg_stat_ssl join pg_stat_activity using (pid)"
                                + " where client_port is not null and usename <> 'postgres' group by usename")) {
            while (sessions.next()) {
                encrypted.put(sessions.getString(1), sessions.getBoolean(2));
            }
        }
        assertThat(encrypted)
                .containsOnlyKeys(
                        "request_service", "scheduling_service", "outcome_service", "candidate_gateway", "bpoc_reader")
                .doesNotContainValue(false);
    }

    @Test
    void noServiceMayTellWhatIsNotItsOwn() {
        assertThatThrownBy(() -> sendAs("outcome-service", Map.of(), INTERVIEW_REQUESTS))
                .hasCauseInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> sendAs("candidate-gateway", Map.of(), INTERVIEW_OUTCOMES))
                .hasCauseInstanceOf(AuthorizationException.class);
        assertThatCode(() -> sendAs("scheduling-service", Map.of(), INTERVIEW_REQUESTS + ".dead-letter"))
                .doesNotThrowAnyException();
    }

    @Test
    void anOperatorReadsDeadLettersAndTellsNothing() throws Exception {
        String deadLetters = INTERVIEW_OUTCOMES + ".dead-letter";
        sendAs("scheduling-service", Map.of(), deadLetters);
        Map<String, String> anyGroup = Map.of("group.id", "operator-1", "auto.offset.reset", "earliest");
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                clientOf("operator", anyGroup), new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(deadLetters));
            Patience.await(
                    "a dead letter",
                    Duration.ofMinutes(1),
                    () -> Optional.of(consumer.poll(Duration.ofSeconds(1))).filter(found -> !found.isEmpty()));
        }
        assertThatThrownBy(() -> sendAs("operator", Map.of(), deadLetters))
                .hasCauseInstanceOf(AuthorizationException.class);
    }

    @Test
    void nobodyComesInWithAWrongPassword() {
        String wrong = "org.apache.kafka.common.security.scram.ScramLoginModule required"
                + " username=\"request-service\" password=\"guessed\";";

        assertThatThrownBy(() -> sendAs("request-service", Map.of("sasl.jaas.config", wrong), INTERVIEW_REQUESTS))
                .hasCauseInstanceOf(SaslAuthenticationException.class);
    }

    @Test
    void secretsAreInFilesAndNowhereElse() throws IOException {
        for (Part service : Part.services()) {
            Map<String, String> secrets = secretsOf(service);
            assertThat(secrets).containsKeys("talent-pool.database.password", "kafka.sasl.jaas.config");
            Path process = Path.of(
                    "/proc",
                    Long.toString(
                            system.description().services().get(service.key()).pid()));
            if (Files.isDirectory(process)) {
                assertThat(Files.readString(process.resolve("environ")))
                        .contains("TALENT_POOL_DATABASE_TLS=verify-full")
                        .doesNotContain("PASSWORD=", "SECRET=", "API_KEY=", "JAAS_CONFIG=");
            }
            String login = secrets.get("kafka.sasl.jaas.config");
            String password = login.replaceAll(".*password=\"|\";\\s*", "");
            assertThat(password).hasSizeGreaterThan(20);
            assertThat(linesOfServices()).noneMatch(line -> line.contains(password));
        }
    }

    private Map<String, String> secretsOf(Part service) throws IOException {
        Map<String, String> secrets = new TreeMap<>();
        try (Stream<Path> files =
                Files.list(system.state().resolve("secured/secrets").resolve(service.key()))) {
            for (Path file : files.toList()) {
                secrets.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return secrets;
    }

    private List<String> linesOfServices() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Part service : Part.services()) {
            lines.addAll(Files.readAllLines(system.logs().resolve(service.key() + ".log")));
        }
        return lines;
    }

    /** One record by Kafka's strict door; returns when it is there. */
    private void sendAs(String user, Map<String, String> otherwise, String topic)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(clientOf(user, otherwise), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "nobody", "{}")).get(60, TimeUnit.SECONDS);
        }
    }

    private Properties clientOf(String user, Map<String, String> otherwise) throws IOException {
        Properties properties = new Properties();
        try (var reader =
                Files.newBufferedReader(Secured.clientProperties(system.state().resolve("secured"), user))) {
            properties.load(reader);
        }
        properties.putAll(otherwise);
        return properties;
    }
}
