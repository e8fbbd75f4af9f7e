package io.talentpool.local;

import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import javax.sql.DataSource;

import io.talentpool.embedded.bpoc.BpocSampleDatabase;
import io.talentpool.embedded.broker.TalentPoolTopics;
import io.talentpool.embedded.daily.DailyStandIn;
import io.talentpool.embedded.daily.DailyStandInConfig;
import io.talentpool.embedded.database.Database;
import io.talentpool.embedded.database.TalentPoolDatabase;
import io.talentpool.embedded.identity.IdentityProvider;
import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.local.client.ExchangeListener;
import io.talentpool.local.client.Patience;
import io.talentpool.local.client.TalentPool;
import io.talentpool.local.edge.Edge;
import io.talentpool.local.edge.LocalPages;
import io.talentpool.local.places.Part;
import io.talentpool.local.places.Ports;
import io.talentpool.local.places.Settings;
import io.talentpool.local.samples.SampleLifeCycles;

/**
 * What the services need and production has elsewhere, for containers that share one network: sign-in, a stand-in for Daily, the edge, the
 * topics, and sample data in a PostgreSQL that is there already ({@code TALENT_POOL_POSTGRES_PASSWORD} of its superuser).
 */
public final class StandIns {

    private static final int CANDIDATES = 200;
    private static final int POSTGRES = 5432;
    private static final int KAFKA = 9092;
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final String FOR_ALL_CONTAINERS = "0.0.0.0";

    private StandIns() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            start();
        } catch (RuntimeException | Error e) {
            e.printStackTrace();
            System.exit(1); // servers that are up would keep the process alive, and nobody would start it anew
        }
        new CountDownLatch(1).await();
    }

    private static void start() {
        EnumMap<Part, Integer> chosen = new EnumMap<>(Part.class);
        chosen.put(Part.DATABASE, POSTGRES);
        chosen.put(Part.KAFKA, KAFKA);
        Ports ports = Ports.of(Optional.empty(), chosen).on(hosts());
        IdentityProvider.start(ports.of(Part.IDENTITY));
        DailyStandIn.start(new DailyStandInConfig(
                FOR_ALL_CONTAINERS,
                ports.of(Part.DAILY),
                DailyStandInConfig.SAMPLE_API_KEY,
                Optional.of(ports.url(Part.EDGE) + "/video"),
                Optional.empty()));
        Edge.start(ports, Settings.webPages(), FOR_ALL_CONTAINERS);
        await("PostgreSQL to take the databases", () -> prepareDatabase(ports));
        await("Kafka to take the topics", () -> TalentPoolTopics.create("localhost:" + KAFKA));
        makeSamples(ports);
        System.out.println("Talent Pool is at " + ports.url(Part.EDGE));
    }

    /** Tries until it is possible: containers start in any order. Says once what is in the way. */
    private static void await(String what, Runnable deed) {
        Set<String> said = new HashSet<>();
        Patience.await(what, LONGEST, () -> {
            try {
                deed.run();
                return Optional.of(what);
            } catch (IllegalStateException notThereYet) {
                String obstacle = "%s (%s)".formatted(notThereYet.getMessage(), notThereYet.getCause());
                if (said.add(obstacle)) {
                    System.out.println("Waiting for " + what + ". " + obstacle);
                }
                return Optional.empty();
            }
        });
    }

    /** Where the services are, if not here: {@code TALENT_POOL_REQUEST_SERVICE_HOST} and so on. */
    private static Map<Part, String> hosts() {
        Map<Part, String> hosts = new EnumMap<>(Part.class);
        for (Part part : Part.services()) {
            Optional.ofNullable(System.getenv("TALENT_POOL_%s_HOST".formatted(part.name())))
                    .ifPresent(host -> hosts.put(part, host));
        }
        return hosts;
    }

    private static void prepareDatabase(Ports ports) {
        Function<String, DataSource> superuser = StandIns::superuser;
        TalentPoolDatabase.prepare(superuser, TalentPoolDatabase.NAME);
        BpocSampleDatabase.prepare(superuser, CANDIDATES, count -> {});
        BpocSampleDatabase.showPicturesFrom(superuser, ports.url(Part.EDGE) + LocalPages.PORTRAITS);
    }

    private static DataSource superuser(String database) {
        return Database.local(POSTGRES, database, System.getenv("TALENT_POOL_POSTGRES_PASSWORD"))
                .dataSource();
    }

    /** Once all services are there, and once only. */
    private static void makeSamples(Ports ports) {
        TalentPool talentPool = at(ports.url(Part.EDGE), ports.url(Part.EDGE) + IdentityProvider.ISSUER_PATH);
        Patience.await(
                "all services to be ready",
                LONGEST,
                () -> Optional.of(Part.services())
                        .filter(services -> services.stream()
                                .allMatch(part -> at(ports.url(part), "").isReady())));
        boolean none = talentPool
                .actor(SamplePerson.CARLA)
                .get("/api/admin/interviews/requests?status=all&limit=1")
                .expect(200)
                .member("requests")
                .isEmpty();
        if (none) {
            SampleLifeCycles.make(talentPool, new Database(superuser(TalentPoolDatabase.NAME)));
        }
    }

    private static TalentPool at(String address, String issuer) {
        return new TalentPool(URI.create(address), issuer, ExchangeListener.silent());
    }
}
