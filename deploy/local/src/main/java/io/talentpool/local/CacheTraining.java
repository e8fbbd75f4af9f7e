package io.talentpool.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.talentpool.embedded.bpoc.BpocSampleDatabase;
import io.talentpool.embedded.broker.EmbeddedBroker;
import io.talentpool.embedded.broker.TalentPoolTopics;
import io.talentpool.embedded.daily.DailyStandIn;
import io.talentpool.embedded.daily.DailyStandInConfig;
import io.talentpool.embedded.database.Database;
import io.talentpool.embedded.database.EmbeddedDatabase;
import io.talentpool.embedded.database.TalentPoolDatabase;
import io.talentpool.embedded.files.TemporaryFolder;
import io.talentpool.embedded.files.Texts;
import io.talentpool.embedded.identity.IdentityProvider;
import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.embedded.ports.LocalPorts;
import io.talentpool.local.client.Actor;
import io.talentpool.local.client.ExchangeListener;
import io.talentpool.local.client.TalentPool;
import io.talentpool.local.places.Part;
import io.talentpool.local.places.Ports;
import io.talentpool.local.places.Settings;
import io.talentpool.local.places.StateFolder;
import io.talentpool.local.processes.Companion;
import io.talentpool.local.processes.Service;
import io.talentpool.local.programs.ServiceCatalogue;

/**
 * What {@code deploy/images/train} runs while an image is built: the service among all that it needs, asked a few times, then told to stop,
 * so that its JVM leaves a cache of everything it has loaded to become ready and to answer.
 */
public final class CacheTraining {

    private static final Duration LONGEST_WRITING = Duration.ofSeconds(90);
    private static final int CANDIDATES = 200;
    private static final int TIMES = 10;

    /** What of each service a client reads, and what an admin. */
    private static final Map<Part, List<String>> READ = Map.of(
            Part.REQUEST_SERVICE, List.of("/api/client/interviews/request", "/api/admin/interviews/requests"),
            Part.SCHEDULING_SERVICE, List.of("/api/client/interviews/scheduled", "/api/admin/interviews/scheduled"),
            Part.OUTCOME_SERVICE, List.of("/api/client/interviews/outcomes", "/api/admin/interviews/outcomes"),
            Part.CANDIDATE_GATEWAY,
                    List.of(
                            "/api/client/candidates?search=sql",
                            "/api/admin/candidates/" + BpocSampleDatabase.candidateId(0)));

    private CacheTraining() {}

    /** @param arguments the service's name, its jar, the script that makes the tables, then the options of its JVM */
    public static void main(String[] arguments) {
        Part part = Part.of(arguments[0]).orElseThrow();
        Path jar = Path.of(arguments[1]);
        Path tables = Path.of(arguments[2]);
        List<String> options = List.of(arguments).subList(3, arguments.length);
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        for (Part each : Part.values()) {
            ports.put(each, LocalPorts.anyFree());
        }
        try (TemporaryFolder folder = TemporaryFolder.create("talent-pool-training");
                EmbeddedDatabase database = EmbeddedDatabase.temporary();
                EmbeddedBroker broker = EmbeddedBroker.start(folder.path().resolve("kafka"), ports.get(Part.KAFKA));
                // All that a service asks of the edge is about sign-in.
                IdentityProvider identity = IdentityProvider.start(ports.get(Part.EDGE));
                DailyStandIn daily = DailyStandIn.start(DailyStandInConfig.forTests())) {
            ports.put(Part.DATABASE, database.port());
            ports.put(Part.DAILY, daily.port());
            TalentPoolDatabase.prepare(database);
            BpocSampleDatabase.prepare(database::superuser, CANDIDATES, count -> {});
            new Database(database.superuser(TalentPoolDatabase.NAME)).execute(Texts.read(tables));
            TalentPoolTopics.create(broker.bootstrapServers());
            Service service = new ServiceCatalogue(
                            Settings.checkout(),
                            StateFolder.open(folder.path()),
                            Ports.of(Optional.empty(), ports),
                            Optional.empty())
                    .one(part, jar)
                    .with(options);
            Companion running = Companion.start(service);
            read(part, new TalentPool(URI.create(service.url()), identity.issuerUrl(), ExchangeListener.silent()));
            running.stop(LONGEST_WRITING);
        }
    }

    private static void read(Part part, TalentPool talentPool) {
        Actor client = talentPool.actor(SamplePerson.ANNA);
        Actor admin = talentPool.actor(SamplePerson.CARLA);
        for (int time = 0; time < TIMES; time++) {
            client.get(READ.get(part).get(0)).expect(200);
            admin.get(READ.get(part).get(1)).expect(200);
        }
    }
}
