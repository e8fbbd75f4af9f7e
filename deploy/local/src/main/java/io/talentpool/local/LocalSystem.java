package io.talentpool.local;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.talentpool.embedded.broker.TalentPoolTopics;
import io.talentpool.embedded.daily.DailyStandIn;
import io.talentpool.embedded.daily.DailyStandInConfig;
import io.talentpool.embedded.database.EmbeddedDatabase;
import io.talentpool.embedded.identity.IdentityProvider;
import io.talentpool.local.archives.ClassArchives;
import io.talentpool.local.archives.ImageOptions;
import io.talentpool.local.archives.Jdk;
import io.talentpool.local.client.ExchangeListener;
import io.talentpool.local.client.TalentPool;
import io.talentpool.local.edge.Edge;
import io.talentpool.local.places.Part;
import io.talentpool.local.places.Ports;
import io.talentpool.local.places.RunningSystem;
import io.talentpool.local.places.Settings;
import io.talentpool.local.places.StateFolder;
import io.talentpool.local.processes.ProcessList;
import io.talentpool.local.processes.ReadinessAnswer;
import io.talentpool.local.processes.Reaper;
import io.talentpool.local.processes.Service;
import io.talentpool.local.processes.StartWatcher;
import io.talentpool.local.processes.Supervisor;
import io.talentpool.local.processes.SupervisorEvents;
import io.talentpool.local.programs.Prometheus;
import io.talentpool.local.programs.ServiceCatalogue;
import io.talentpool.local.samples.InterviewTimes;
import io.talentpool.local.samples.SampleLifeCycles;
import io.talentpool.local.secured.Secured;
import io.talentpool.local.terminal.Progress;
import io.talentpool.local.terminal.Trouble;

/**
 * The whole system: what the services stand on, then the services. It is stopped in the opposite order, once, from whichever
 * thread asks first; what is still being started at that moment is waited for and stopped too.
 */
final class LocalSystem implements SupervisorEvents {

    /** Beyond so many the index of candidates takes longer than anybody waits for everything else. */
    private static final int MANY_CANDIDATES = 10_000;

    private static final String INDEX_CHECK = "candidates";
    private static final Duration INDEX_LOOK = Duration.ofSeconds(1);

    private final Settings settings;
    private final StateFolder state;
    private final Progress progress;
    private final Optional<Secured> secured;
    private final ClassArchives archives;
    private final List<Service> services;
    private final Service broker;
    private final Supervisor platform;
    private final Supervisor supervisor;
    private final DatabaseKeeper database;
    private final Reaper reaper;
    /** How the parts end that run in this process. */
    private final Map<Part, Runnable> stops = new ConcurrentHashMap<>();

    private final SideBySide starters = new SideBySide();
    private volatile boolean ready;
    private volatile boolean stopping;
    private boolean stopped;

    /** Cleans up after an earlier launcher that was killed, and takes care that nobody need do so after this one. */
    LocalSystem(Settings settings, StateFolder state, Progress progress) {
        this.settings = settings;
        this.state = state;
        this.progress = progress;
        ServiceCatalogue.requireBuilt(settings.home());
        ProcessList processes = new ProcessList(state.processes());
        processes.endLeftovers();
        EmbeddedDatabase.stopLeftover(state.database());
        if (settings.fresh()) {
            state.empty();
        }
        state.clearServiceLogs();
        settings.ports().requireFree(settings.parts());
        this.secured =
                settings.secured() ? Optional.of(new Secured(state.secured(), settings.home())) : Optional.empty();
        ServiceCatalogue catalogue = new ServiceCatalogue(settings.home(), state, settings.ports(), secured);
        this.archives = new ClassArchives(settings.home().resolve("target/archives"));
        this.services = catalogue.all().stream().map(this::onItsJava).toList();
        this.broker = archives.equip(catalogue.broker());
        this.platform = new Supervisor(processes, this);
        this.supervisor = new Supervisor(processes, this);
        this.database =
                new DatabaseKeeper(state, settings.ports(), secured.map(Secured::certificate), progress, this::publish);
        this.reaper = Reaper.watchOver(state.processes(), EmbeddedDatabase.processFile(state.database()));
    }

    private Service onItsJava(Service service) {
        if (!settings.productionJava()) {
            return archives.equip(service);
        }
        Jdk jdk = Jdk.newest();
        return service.on(jdk.java(), ImageOptions.of(settings.home(), jdk.version()));
    }

    /** Returns once everything is ready; only a large index of candidates may still be built then. */
    void start() {
        List<Runnable> foundation = List.of(
                step(Part.DATABASE, this::startDatabase),
                step(Part.KAFKA, this::startBroker),
                step(Part.IDENTITY, () -> stops.put(Part.IDENTITY, identityProvider()::close)),
                step(Part.DAILY, () -> stops.put(Part.DAILY, daily()::close)),
                step(Part.EDGE, () -> stops.put(Part.EDGE, Edge.start(settings.ports(), Settings.webPages())::close)));
        List<Runnable> onTop = services.stream()
                .map(service -> (Runnable) () -> progress.step(service.name(), () -> start(service)))
                .toList();
        if (state.hasSamples()) {
            // All that the services need is there in a moment, and they wait for it.
            starters.run(Stream.concat(foundation.stream(), onTop.stream()));
        } else {
            starters.run(foundation.stream());
            starters.run(onTop.stream());
        }
        if (settings.observe()) {
            progress.step(Part.PROMETHEUS.title(), this::startPrometheus);
        }
        if (isIndexLate()) {
            progress.say("  … %d candidates are being indexed; until that is done searches answer 503"
                    .formatted(database.candidates()));
            starters.begin(this::finishLate);
        } else {
            makeSamplesOnce();
        }
        ready = true;
        publish();
        if (settings.makesArchives()) {
            archives.makeMissing();
        }
    }

    private IdentityProvider identityProvider() {
        return IdentityProvider.start(settings.ports().of(Part.IDENTITY), state.signingKey());
    }

    private DailyStandIn daily() {
        return DailyStandIn.start(new DailyStandInConfig(
                settings.ports().of(Part.DAILY),
                DailyStandInConfig.SAMPLE_API_KEY,
                Optional.of(settings.ports().url(Part.EDGE) + "/video"),
                Optional.of(state.rooms())));
    }

    private void startDatabase() {
        String name = Part.DATABASE.title();
        database.start(
                settings.candidates(), count -> progress.detail(name, "%d candidates are there".formatted(count)));
    }

    private void start(Service service) {
        start(supervisor, service, new StartWatcher() {
            @Override
            public void waitsFor(String awaited) {
                progress.detail(service.name(), "waits for " + awaited);
            }

            @Override
            public boolean isEnough(ReadinessAnswer answer) {
                return database.candidates() > MANY_CANDIDATES ? answer.isReadyButFor(INDEX_CHECK) : answer.isReady();
            }
        });
    }

    /** A JVM that finds half an archive may crash; then the archive goes, and the service starts as if there had been none. */
    private void start(Supervisor keeper, Service service, StartWatcher watcher) {
        try {
            keeper.start(service, watcher);
        } catch (Trouble trouble) {
            if (stopping || !archives.discard(service)) {
                throw trouble;
            }
            progress.say(
                    "  … %s did not start with its class-data archive and starts without".formatted(service.name()));
            keeper.start(service.with(Service.FOR_A_LAPTOP), watcher);
        }
    }

    private boolean isIndexLate() {
        return database.candidates() > MANY_CANDIDATES
                && services.stream()
                        .anyMatch(service -> !supervisor.readinessOf(service).isReady());
    }

    /** Behind a system that is ready for everything else. */
    private void finishLate() {
        try {
            while (isIndexLate()) {
                TimeUnit.MILLISECONDS.sleep(INDEX_LOOK.toMillis());
            }
            progress.say("  ✓ %d candidates are indexed".formatted(database.candidates()));
            makeSamplesOnce();
        } catch (RuntimeException e) {
            if (!stopping) {
                progress.say("  ✗ The samples could not be made: " + e.getMessage());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void makeSamplesOnce() {
        if (!state.hasSamples()) {
            progress.step("samples", this::makeSamples);
        }
    }

    private void startBroker() {
        start(platform, broker, StartWatcher.PATIENT);
        String openDoor = "localhost:" + settings.ports().of(Part.KAFKA);
        TalentPoolTopics.create(openDoor);
        secured.ifPresent(strict -> strict.signUpAtKafka(openDoor));
    }

    private void startPrometheus() {
        platform.start(
                Prometheus.prepare(state.prometheus(), state.log(Part.PROMETHEUS.key()), settings.ports()),
                StartWatcher.PATIENT);
    }

    private void makeSamples() {
        RunningSystem system = description();
        SampleLifeCycles.make(
                new TalentPool(URI.create(system.edgeUrl()), system.issuerUrl(), ExchangeListener.silent()),
                InterviewTimes.local(system.databasePort()));
        state.rememberSamples();
    }

    private Runnable step(Part part, Runnable work) {
        return () -> progress.step(part.title(), work);
    }

    RunningSystem description() {
        Ports ports = settings.ports();
        Map<String, RunningSystem.Service> running = new TreeMap<>();
        Map<String, Long> pids = supervisor.pids();
        for (Service service : services) {
            running.put(
                    service.name(), new RunningSystem.Service(service.url(), pids.getOrDefault(service.name(), 0L)));
        }
        return new RunningSystem(
                ProcessHandle.current().pid(),
                ports.url(Part.EDGE),
                ports.url(Part.EDGE) + IdentityProvider.ISSUER_PATH,
                ports.of(Part.DATABASE),
                "localhost:" + ports.of(Part.KAFKA),
                ports.url(Part.DAILY),
                state.logs().toString(),
                platform.pids().getOrDefault(broker.name(), 0L),
                database.pid(),
                running);
    }

    private void publish() {
        if (ready) {
            description().recordIn(state.path());
        }
    }

    @Override
    public void ended(Service service, int exitCode, Duration pause) {
        progress.say("  ✗ %s ended (exit code %d); starting it again %s. Its log: %s"
                .formatted(
                        service.name(),
                        exitCode,
                        pause.isZero() ? "now" : "in " + pause.toSeconds() + " s",
                        service.log()));
        publish();
    }

    @Override
    public void startedAgain(Service service) {
        publish();
    }

    @Override
    public void gaveUp(Service service, Exception cause) {
        progress.say("  ✗ %s cannot be started again: %s".formatted(service.name(), cause.getMessage()));
    }

    /** Whether it has been told to stop. */
    boolean isStopping() {
        return stopping;
    }

    /**
     * Stops what runs and what is still starting. What a part may have started in that very moment is ended by the {@link Reaper}, as soon
     * as this process has gone.
     */
    void stop() {
        stopping = true;
        stopOnce();
    }

    private void stop(Part part) {
        Optional.ofNullable(stops.remove(part)).ifPresent(Runnable::run);
    }

    private synchronized void stopOnce() {
        if (stopped) {
            return;
        }
        stopped = true;
        ready = false;
        RunningSystem.forgetIn(state.path());
        archives.close();
        progress.step("edge stopped", () -> stop(Part.EDGE));
        progress.step("services stopped", supervisor::close);
        CompletableFuture<Void> databaseStop =
                CompletableFuture.runAsync(() -> progress.step("PostgreSQL stopped", database::stop));
        progress.step(settings.observe() ? "Kafka and Prometheus stopped" : "Kafka stopped", platform::close);
        stop(Part.IDENTITY);
        stop(Part.DAILY);
        databaseStop.join();
    }
}
