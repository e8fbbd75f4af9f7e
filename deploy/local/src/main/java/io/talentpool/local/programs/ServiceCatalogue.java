package io.talentpool.local.programs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.talentpool.embedded.bpoc.BpocSampleDatabase;
import io.talentpool.embedded.daily.DailyStandInConfig;
import io.talentpool.embedded.database.TalentPoolDatabase;
import io.talentpool.embedded.identity.IdentityProvider;
import io.talentpool.local.places.Part;
import io.talentpool.local.places.Ports;
import io.talentpool.local.places.StateFolder;
import io.talentpool.local.processes.Service;
import io.talentpool.local.secured.Secured;
import io.talentpool.local.terminal.Trouble;

/** The four services with the configuration an operator would give them, as environment variables; and the broker. */
public final class ServiceCatalogue {

    private final Path home;
    private final StateFolder state;
    private final Ports ports;
    private final Optional<Secured> secured;

    public ServiceCatalogue(Path home, StateFolder state, Ports ports, Optional<Secured> secured) {
        this.home = home;
        this.state = state;
        this.ports = ports;
        this.secured = secured;
    }

    /** @throws Trouble when a service has not been built */
    public static void requireBuilt(Path home) {
        Part.services().forEach(part -> jar(home, part));
    }

    /** @throws Trouble when one has not been built */
    public List<Service> all() {
        return Part.services().stream().map(this::one).toList();
    }

    /** Kafka, in a process of its own, so that it can come and go as a broker does. */
    public Service broker() {
        List<String> program = new ArrayList<>(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                BrokerProcess.class.getName(),
                state.kafka().toString(),
                Integer.toString(ports.of(Part.KAFKA))));
        secured.ifPresent(strict -> {
            program.add(Integer.toString(strict.listener().port()));
            program.add(strict.certificates().toString());
        });
        return new Service(
                Part.KAFKA.key(),
                program,
                "tcp://localhost:" + ports.of(Part.KAFKA),
                Map.of(),
                state.log(Part.KAFKA.key()),
                Service.FOR_A_LAPTOP);
    }

    /** @throws Trouble when it has not been built */
    public Service one(Part part) {
        return one(part, jar(home, part));
    }

    /** The same, from somewhere else. */
    public Service one(Part part, Path jar) {
        return new Service(
                part.key(),
                List.of("-jar", jar.toString()),
                ports.url(part),
                secured.map(strict -> strict.settings(part.key(), environment(part)))
                        .orElseGet(() -> environment(part)),
                state.log(part.key()),
                Service.FOR_A_LAPTOP);
    }

    private static Path jar(Path home, Part part) {
        Path jar = home.resolve(part.key()).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new Trouble("%s is not there: build it with ./mvnw package -DskipTests.".formatted(jar));
        }
        return jar;
    }

    private Map<String, String> environment(Part part) {
        Map<String, String> environment = new TreeMap<>();
        environment.put("QUARKUS_HTTP_HOST", "localhost");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(part)));
        environment.put("TALENT_POOL_SWAGGER_UI_ENABLED", "true");
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + ports.of(Part.KAFKA));
        environment.put("TALENT_POOL_IDENTITY_ISSUER_URL", ports.url(Part.EDGE) + IdentityProvider.ISSUER_PATH);
        environment.put("TALENT_POOL_IDENTITY_AUDIENCE", IdentityProvider.AUDIENCE);
        Part.services().forEach(other -> environment.put(variable(other) + "_URL", ports.url(other)));
        // The sample candidates' pictures are there.
        environment.put("TALENT_POOL_PICTURES_TRUSTED_ORIGINS", ports.url(Part.EDGE));
        environment.putAll(limits());
        environment.put("TALENT_POOL_ROOM_LINKS_PUBLIC_URL", ports.url(Part.EDGE));
        environment.put("TALENT_POOL_ROOM_LINKS_KEY", "sample key of the personal links into rooms");
        environment.putAll(database(part));
        environment.putAll(daily());
        return environment;
    }

    /** Proofs ask as one person for what a hundred would, so there are limits only where the environment says so. The edge is a proxy. */
    private static Map<String, String> limits() {
        return Map.of(
                "TALENT_POOL_LIMITS_ENABLED",
                Optional.ofNullable(System.getenv("TALENT_POOL_LIMITS_ENABLED")).orElse("false"),
                "TALENT_POOL_LIMITS_PROXIES",
                "1");
    }

    /** {@code TALENT_POOL_REQUEST_SERVICE} */
    private static String variable(Part part) {
        return "TALENT_POOL_" + part.name();
    }

    private Map<String, String> database(Part part) {
        // request-service signs in as request_service, and every password is the user's name.
        String user = part.key().replace('-', '_');
        return Map.of(
                "TALENT_POOL_DATABASE_URL",
                databaseUrl(TalentPoolDatabase.NAME),
                "TALENT_POOL_DATABASE_USERNAME",
                user,
                "TALENT_POOL_DATABASE_PASSWORD",
                user,
                "TALENT_POOL_DATABASE_MIGRATION_USERNAME",
                user + "_migration",
                "TALENT_POOL_DATABASE_MIGRATION_PASSWORD",
                user + "_migration",
                "BPOC_DATABASE_URL",
                databaseUrl(BpocSampleDatabase.NAME),
                "BPOC_DATABASE_USERNAME",
                BpocSampleDatabase.READER,
                "BPOC_DATABASE_PASSWORD",
                BpocSampleDatabase.READER,
                "TALENT_POOL_SEAL_KEY",
                "sample key of the cursors that all replicas share");
    }

    private String databaseUrl(String database) {
        return "postgresql://localhost:%d/%s".formatted(ports.of(Part.DATABASE), database);
    }

    /**
     * Whoever has an account and says so in the environment talks to the real Daily, which does not reach this machine. The stand-in
     * does, and tells who meets.
     */
    private Map<String, String> daily() {
        if (System.getenv("DAILY_API_URL") != null) {
            return Map.of(); // the services inherit what is there
        }
        return Map.of(
                "DAILY_API_URL",
                ports.url(Part.DAILY) + "/v1",
                "DAILY_API_KEY",
                DailyStandInConfig.SAMPLE_API_KEY,
                "DAILY_WEBHOOK_URL",
                ports.url(Part.SCHEDULING_SERVICE) + "/api/webhooks/daily",
                "DAILY_WEBHOOK_SECRET",
                DailyStandInConfig.SAMPLE_WEBHOOK_SECRET);
    }
}
