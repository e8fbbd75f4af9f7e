package io.talentpool.started;

import static io.talentpool.embedded.broker.TalentPoolTopics.INTERVIEW_OUTCOMES;
import static io.talentpool.embedded.broker.TalentPoolTopics.INTERVIEW_REQUESTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
import org.junit.jupiter.api.io.TempDir;

import io.talentpool.embedded.database.TalentPoolDatabase;
import io.talentpool.embedded.ports.LocalPorts;
import io.talentpool.embedded.tls.ServerCertificate;
import io.talentpool.local.client.Patience;
import io.talentpool.local.places.Part;
import io.talentpool.local.secured.Secured;

/** Everything works as well where connections are encrypted, where Kafka lets each service do what its manifest says, and secrets are files. */
@UsesTheSystem
class SecuredSystemIT {

    private static final Duration LONGEST_START = Duration.ofMinutes(3);

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

    /** Our database by another name than its certificate's, and BPOC's vouched for by another authority than the one that is trusted. */
    @Test
    void aServiceTakesNoStrangerForADatabase(@TempDir Path folder) throws IOException, InterruptedException {
        Map<String, String> environment = environmentOf(Part.CANDIDATE_GATEWAY);
        environment.put("TALENT_POOL_DATABASE_URL", byAnotherName(environment));
        environment.put(
                "BPOC_DATABASE_TLS_CA",
                ServerCertificate.in(folder).certificate().toString());
        int port = LocalPorts.anyFree();
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        Path log = folder.resolve("gateway.log");
        Process gateway = start(Part.CANDIDATE_GATEWAY, environment, log);
        try {
            Patience.awaitThat(
                    "the gateway to run", LONGEST_START, () -> read(log).contains("Listening on"));
            Patience.awaitThat(
                    "the gateway to ask BPOC", LONGEST_START, () -> read(log).contains("BPOC does not answer"));
            assertThat(ready(port)).isEqualTo(503);
            assertThat(read(log))
                    .contains("datasource '<default>': io.vertx.core.VertxException: SSL handshake failed");
        } finally {
            gateway.destroy();
            gateway.waitFor();
        }
    }

    @Test
    void noMigrationTakesAStrangerForTheDatabase(@TempDir Path folder) throws IOException, InterruptedException {
        Map<String, String> environment = environmentOf(Part.REQUEST_SERVICE);
        String authority = environment.get("TALENT_POOL_DATABASE_TLS_CA");
        environment.put(
                "TALENT_POOL_DATABASE_TLS_CA",
                ServerCertificate.in(folder).certificate().toString());
        assertThat(migrate(environment, folder)).contains("PKIX path validation failed");

        environment.put("TALENT_POOL_DATABASE_TLS_CA", authority);
        environment.put("TALENT_POOL_DATABASE_URL", byAnotherName(environment));
        assertThat(migrate(environment, folder)).contains("127.0.0.1 could not be verified");
    }

    @Test
    void metricsTellWhenTheCertificatesEnd() throws Exception {
        String metrics = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(system.description()
                                                .services()
                                                .get(Part.CANDIDATE_GATEWAY.key())
                                                .url()
                                        + "/q/metrics"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        for (String file : List.of("database", "bpoc", "kafka")) {
            assertThat(metrics)
                    .containsPattern("talent_pool_certificate_ends_seconds\\{of=\"%s\",?} 2\\.\\d+E9".formatted(file));
        }
    }

    private static String byAnotherName(Map<String, String> environment) {
        return environment.get("TALENT_POOL_DATABASE_URL").replace("localhost", "127.0.0.1");
    }

    /** What the running service was told. */
    private Map<String, String> environmentOf(Part service) throws IOException {
        Path file = Path.of("/proc", Long.toString(pid(service)), "environ");
        assumeThat(file).isReadable();
        Map<String, String> environment = new TreeMap<>();
        for (String variable : Files.readString(file).split("\0")) {
            environment.put(variable.replaceFirst("=.*", ""), variable.replaceFirst("(?s)[^=]*=", ""));
        }
        return environment;
    }

    private long pid(Part service) {
        return system.description().services().get(service.key()).pid();
    }

    private static Process start(Part service, Map<String, String> environment, Path log, String... arguments)
            throws IOException {
        Path jar = Path.of("..", "..", service.key(), "target", "quarkus-app", "quarkus-run.jar");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar.toAbsolutePath().normalize().toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** What a migration that fails says. */
    private static String migrate(Map<String, String> environment, Path folder)
            throws IOException, InterruptedException {
        Path log = folder.resolve("migration.log");
        assertThat(start(Part.REQUEST_SERVICE, environment, log, "migrate").waitFor())
                .isEqualTo(1);
        return read(log);
    }

    private static int ready(int port) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:%d/q/health/ready".formatted(port)))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
