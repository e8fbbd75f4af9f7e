package io.talentpool.embedded.testing;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.talentpool.embedded.bpoc.BpocSampleDatabase;
import io.talentpool.embedded.broker.EmbeddedBroker;
import io.talentpool.embedded.broker.TalentPoolTopics;
import io.talentpool.embedded.daily.DailyStandIn;
import io.talentpool.embedded.daily.DailyStandInConfig;
import io.talentpool.embedded.database.EmbeddedDatabase;
import io.talentpool.embedded.database.GermanServer;
import io.talentpool.embedded.database.TalentPoolDatabase;
import io.talentpool.embedded.files.TemporaryFolder;
import io.talentpool.embedded.identity.IdentityProvider;
import io.talentpool.embedded.ports.LocalPorts;

/**
 * Everything a service meets in production, for its tests: PostgreSQL with both databases, Kafka with the topics, the identity
 * provider, the Daily stand-in, each on a free port. Started once for all tests of a module; nothing outlives the JVM.
 *
 * <p>Argument {@code migrations}: folders of other services' migrations to apply first, comma-separated, e.g.
 * {@code ../request-service/src/main/resources/db/migration}. Argument {@code german}: {@code true} for a PostgreSQL that speaks German to the
 * service. Argument {@code bpoc}: {@code views} for a BPOC that has views instead of tables, {@code closed} for one that lets nobody in.
 */
public final class TalentPoolTestResource implements QuarkusTestResourceLifecycleManager {

    private List<Path> migrations = List.of();
    private boolean speaksGerman;
    private String bpoc = "";
    private TemporaryFolder folder;
    private EmbeddedDatabase database;
    private GermanServer german;
    private EmbeddedBroker broker;
    private IdentityProvider identityProvider;
    private DailyStandIn daily;

    @Override
    public void init(Map<String, String> arguments) {
        String folders = arguments.getOrDefault("migrations", "");
        migrations = Stream.of(folders.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(Path::of)
                .toList();
        bpoc = arguments.getOrDefault("bpoc", "");
        speaksGerman = Boolean.parseBoolean(arguments.get("german"));
    }

    @Override
    public Map<String, String> start() {
        folder = TemporaryFolder.create("talent-pool-test");
        CompletableFuture<Void> databaseReady = CompletableFuture.runAsync(this::startDatabase);
        CompletableFuture<Void> brokerReady = CompletableFuture.runAsync(this::startBroker);
        identityProvider = IdentityProvider.start(LocalPorts.anyFree());
        daily = DailyStandIn.start(DailyStandInConfig.forTests());
        CompletableFuture.allOf(databaseReady, brokerReady).join();
        return configuration();
    }

    private void startDatabase() {
        database = EmbeddedDatabase.temporary();
        TalentPoolDatabase.prepare(database);
        BpocSampleDatabase.prepare(database);
        if (bpoc.contains("views")) {
            OtherBpoc.hideBehindViews(database);
        }
        if (bpoc.contains("closed")) {
            OtherBpoc.close(database);
        }
        migrations.forEach(scripts -> Migrations.apply(database, scripts));
        german = speaksGerman ? GermanServer.inFrontOf(database) : null;
    }

    private void startBroker() {
        broker = EmbeddedBroker.start(folder.path().resolve("kafka"), LocalPorts.anyFree());
        TalentPoolTopics.create(broker.bootstrapServers());
    }

    private Map<String, String> configuration() {
        Map<String, String> configuration = new HashMap<>();
        configuration.put(
                "talent-pool.database.url",
                german == null ? database.url(TalentPoolDatabase.NAME) : german.url(TalentPoolDatabase.NAME));
        configuration.put("kafka.bootstrap.servers", broker.bootstrapServers());
        configuration.put("talent-pool.identity.issuer-url", identityProvider.issuerUrl());
        configuration.put("talent-pool.identity.audience", IdentityProvider.AUDIENCE);
        configuration.put("daily.api-url", daily.apiUrl());
        configuration.put("daily.api-key", DailyStandInConfig.SAMPLE_API_KEY);
        configuration.put("bpoc.database.url", database.url(BpocSampleDatabase.NAME));
        configuration.put("bpoc.database.username", BpocSampleDatabase.READER);
        configuration.put("bpoc.database.password", BpocSampleDatabase.READER);
        return configuration;
    }

    @Override
    public void stop() {
        Stream.of(daily, identityProvider, broker, german, database, folder)
                .filter(part -> part != null) // a failed start stops what there is
                .forEach(TalentPoolTestResource::close);
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            throw new IllegalStateException("Cannot stop " + part.getClass().getSimpleName(), e);
        }
    }
}
