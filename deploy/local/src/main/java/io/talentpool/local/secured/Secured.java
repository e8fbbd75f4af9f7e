package io.talentpool.local.secured;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.talentpool.embedded.broker.SecuredListener;
import io.talentpool.embedded.files.Folders;
import io.talentpool.embedded.files.Texts;
import io.talentpool.embedded.ports.LocalPorts;
import io.talentpool.embedded.tls.ServerCertificate;

/**
 * The services are told as in production: PostgreSQL has to show who it is, Kafka asks for a user and lets him do what the manifests
 * allow, and secrets are in files. People and proofs still find open doors to both.
 */
public final class Secured {

    private static final String SETTINGS_FOLDER = "TALENT_POOL_SETTINGS_FOLDER";
    private static final String LOGIN_FILE = "kafka.sasl.jaas.config";

    private final Path folder;
    private final Manifests manifests;
    private final KafkaUsers users;
    private final SecuredListener listener;

    /**
     * @param folder where certificates and secrets are kept
     * @param checkout where the manifests are
     */
    public Secured(Path folder, Path checkout) {
        this.folder = folder;
        this.manifests = new Manifests(checkout);
        this.users = new KafkaUsers(manifests.kafkaUsers());
        this.listener = new SecuredListener(LocalPorts.anyFree(), ServerCertificate.in(certificates()));
    }

    /** Kafka's strict door. */
    public SecuredListener listener() {
        return listener;
    }

    /** The folder of {@link #certificate}. */
    public Path certificates() {
        return folder.resolve("certificates");
    }

    public ServerCertificate certificate() {
        return listener.certificate();
    }

    /** Makes the services and operators known to Kafka, which is reached by its open door. */
    public void signUpAtKafka(String bootstrapServers) {
        users.signUp(bootstrapServers);
        users.names().forEach(user -> write(clientProperties(folder, user), clientProperties(user)));
    }

    /**
     * Puts secrets into files.
     *
     * @param environment what a service is told otherwise
     * @return what it is told instead
     */
    public Map<String, String> settings(String service, Map<String, String> environment) {
        Path secrets = folder.resolve("secrets").resolve(service);
        Folders.delete(secrets);
        Map<String, String> settings = new TreeMap<>(environment);
        for (String file : manifests.secretFiles()) {
            String secret = settings.remove(variableOf(file));
            if (secret != null) {
                write(secrets.resolve(file), secret);
            }
        }
        write(secrets.resolve(LOGIN_FILE), users.loginOf(service));
        settings.put(SETTINGS_FOLDER, secrets.toString());
        settings.putAll(kafka());
        for (String database : List.of("TALENT_POOL", "BPOC")) {
            settings.put(database + "_DATABASE_TLS", "verify-full");
            settings.put(
                    database + "_DATABASE_TLS_CA", certificate().certificate().toString());
        }
        return settings;
    }

    private Map<String, String> kafka() {
        Map<String, String> settings = new TreeMap<>(manifests.kafkaSettings());
        settings.put("KAFKA_BOOTSTRAP_SERVERS", listener.bootstrapServers());
        settings.put(
                "KAFKA_SSL_TRUSTSTORE_LOCATION", certificate().certificate().toString());
        return settings;
    }

    /** With which Kafka's own programs come by the strict door as that user: {@code --command-config FILE}. */
    public static Path clientProperties(Path folder, String user) {
        return folder.resolve("kafka-clients").resolve(user + ".properties");
    }

    private String clientProperties(String user) {
        String login = "%s=%s".formatted(LOGIN_FILE.substring("kafka.".length()), users.loginOf(user));
        return kafka().entrySet().stream()
                .map(setting -> "%s=%s%n".formatted(clientProperty(setting.getKey()), setting.getValue()))
                .collect(Collectors.joining("", "", login));
    }

    /** {@code KAFKA_SASL_MECHANISM} is {@code sasl.mechanism} to a client. */
    private static String clientProperty(String variable) {
        return variable.substring("KAFKA_".length()).toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** {@code talent-pool.database.password} stands for {@code TALENT_POOL_DATABASE_PASSWORD}. */
    private static String variableOf(String file) {
        return file.replaceAll("[^a-zA-Z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** With the line break at the end that an editor leaves there. */
    private static void write(Path file, String secret) {
        Texts.write(file, secret + "\n");
    }
}
