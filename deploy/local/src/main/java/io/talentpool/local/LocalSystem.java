package io.talentpool.local;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.talentpool.embedded.broker.TalentPoolTopics;
import io.talentpool.embedded.database.EmbeddedDatabase;
import io.talentpool.embedded.identity.IdentityProvider;
import io.talentpool.local.client.ExchangeListener;
import io.talentpool.local.client.TalentPool;
import io.talentpool.local.processes.ProcessList;
import io.talentpool.local.processes.Reaper;
import io.talentpool.local.processes.Service;
import io.talentpool.local.processes.Supervisor;
import io.talentpool.local.processes.SupervisorEvents;
import io.talentpool.local.samples.SampleLifeCycles;
import io.talentpool.local.secured.Secured;

/**
 * The whole system: what the services stand on, then the services. It is stopped in the opposite order, once, from whichever
 * thread asks first; what is still being started at that moment is waited for and stopped too.
 */
final class LocalSystem implements SupervisorEvents {

    private static final long LONGEST_START_SECONDS = 90;

    private final Settings settings;
    private final StateFolder state;
    private final Progress progress;
    private final Optional<Secured> secured;
    private final Infrastructure infrastructure;
    private final List<Service> services;
    private final Service broker;
    private final Supervisor platform;
    private final Supervisor supervisor;
    private final DatabaseKeeper database;
    private final Reaper reaper;
    private final ExecutorService starters = Executors.newCachedThreadPool();
    private volatile boolean ready;
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
        this.services = catalogue.all();
        this.broker = catalogue.broker();
        this.infrastructure = new Infrastructure(state, settings.ports(), secured.map(Secured::certificate));
        this.platform = new Supervisor(processes, this);
        this.supervisor = new Supervisor(processes, this);
        this.database = new DatabaseKeeper(infrastructure, progress, this::publish);
        this.reaper = Reaper.watchOver(state.processes(), EmbeddedDatabase.processFile(state.database()));
    }

    /** Returns once everything is ready. */
    void start() {
        inParallel(Stream.of(
                step(Part.DATABASE, () -> database.start(settings.candidates())),
                step(Part.KAFKA, this::startBroker),
                step(Part.IDENTITY, infrastructure::startIdentityProvider),
                step(Part.DAILY, infrastructure::startDaily),
                step(Part.EDGE, infrastructure::startEdge)));
        inParallel(services.stream()
                .map(service -> () -> progress.step(service.name(), () -> supervisor.start(service))));
        if (settings.observe()) {
            progress.step(Part.PROMETHEUS.title(), this::startPrometheus);
        }
        if (!state.hasSamples()) {
            progress.step("samples", this::makeSamples);
        }
        ready = true;
        publish();
    }

    private void startBroker() {
        platform.start(broker);
        String openDoor = "localhost:" + settings.ports().of(Part.KAFKA);
        TalentPoolTopics.create(openDoor);
        secured.ifPresent(strict -> strict.signUpAtKafka(openDoor));
    }

    private void startPrometheus() {
        platform.start(Prometheus.prepare(state.prometheus(), state.log(Part.PROMETHEUS.key()), settings.ports()));
    }

    private void makeSamples() {
        RunningSystem system = description();
        SampleLifeCycles.make(
                new TalentPool(URI.create(system.edgeUrl()), system.issuerUrl(), ExchangeListener.silent()));
        state.rememberSamples();
    }

    private Runnable step(Part part, Runnable work) {
        return () -> progress.step(part.title(), work);
    }

    /** Waits for all, or for the first that fails. */
    private void inParallel(Stream<Runnable> steps) {
        CompletableFuture<Void> failed = new CompletableFuture<>();
        CompletableFuture<?>[] running = steps.map(
                        step -> CompletableFuture.runAsync(step, starters).exceptionally(failure -> {
                            failed.completeExceptionally(failure);
                            throw new CompletionException(failure);
                        }))
                .toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.anyOf(CompletableFuture.allOf(running), failed).join();
        } catch (CompletionException e) {
            throw cause(e);
        }
    }

    private static RuntimeException cause(CompletionException failure) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(cause);
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

    synchronized void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        ready = false;
        RunningSystem.forgetIn(state.path());
        progress.step("services stopped", supervisor::close);
        awaitStarters();
        progress.step("edge stopped", infrastructure::stopEdge);
        progress.step(settings.observe() ? "Kafka and Prometheus stopped" : "Kafka stopped", platform::close);
        progress.step("PostgreSQL stopped", database::stop);
        reaper.dismiss();
    }

    /** A part in the middle of its start cannot be stopped before it has started. */
    private void awaitStarters() {
        starters.shutdown();
        try {
            starters.awaitTermination(LONGEST_START_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while stopping", e);
        }
    }
}
