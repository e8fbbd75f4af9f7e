package io.talentpool.proofs;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.talentpool.embedded.database.Database;
import io.talentpool.local.client.Actor;
import io.talentpool.local.client.ExchangeListener;
import io.talentpool.local.client.Patience;
import io.talentpool.local.client.Surprise;
import io.talentpool.local.client.TalentPool;
import io.talentpool.local.places.RunningSystem;
import io.talentpool.proofs.openapi.OpenApi;
import io.talentpool.proofs.openapi.Operation;

import com.fasterxml.jackson.databind.JsonNode;

/** The started system: the edge with real tokens, the topics, the databases, and each service by itself. */
public final class SystemUnderProof {

    public static final String KAFKA = "Kafka";
    public static final String POSTGRESQL = "PostgreSQL";

    private static final Duration LONGEST_RESTART = Duration.ofMinutes(3);

    private final RunningSystem running;
    private final TalentPool talentPool;

    private SystemUnderProof(RunningSystem running, String address) {
        this.running = running;
        this.talentPool = at(address);
    }

    /** @throws io.talentpool.local.terminal.Trouble when none runs */
    static SystemUnderProof find() {
        RunningSystem running = RunningSystem.find();
        return new SystemUnderProof(running, running.edgeUrl());
    }

    /** The same, spoken to at another address. */
    public SystemUnderProof through(String address) {
        return new SystemUnderProof(running, address);
    }

    public RunningSystem running() {
        return running;
    }

    public TalentPool talentPool() {
        return talentPool;
    }

    public String bootstrapServers() {
        return running.bootstrapServers();
    }

    public Database database() {
        return databaseNamed("talent_pool");
    }

    public Database bpoc() {
        return databaseNamed("bpoc");
    }

    /** A database beside ours, from where ours can be closed and opened. */
    public Database maintenance() {
        return databaseNamed("postgres");
    }

    public Database databaseNamed(String name) {
        return Database.local(running.databasePort(), name);
    }

    /** As the services' configuration has it. */
    public String databaseUrl(String name) {
        return "postgresql://localhost:%d/%s".formatted(running.databasePort(), name);
    }

    public List<String> services() {
        return running.services().keySet().stream().sorted().toList();
    }

    /** A service by itself, past the edge. */
    public String urlOf(String service) {
        return running.services().get(service).url();
    }

    public Actor stranger(String service) {
        return at(urlOf(service)).stranger();
    }

    /** Somebody who speaks to an address past the edge, with the tokens of this system. */
    public TalentPool at(String baseUrl) {
        return new TalentPool(URI.create(baseUrl), running.issuerUrl(), ExchangeListener.silent());
    }

    public JsonNode openApi(String service) {
        return stranger(service).get("/q/openapi?format=json").expectStatus(200).answer();
    }

    /** Every operation of every service's API. */
    public List<Operation> operations() {
        return services().stream()
                .flatMap(service -> new OpenApi(service, openApi(service)).operations().stream())
                .toList();
    }

    /**
     * The sum of all samples of a metric.
     *
     * @param service a stranger at that service
     * @param labels a text that they contain
     */
    public static double metric(Actor service, String name, String labels) {
        return service.get("/q/metrics")
                .expectStatus(200)
                .answer()
                .asText()
                .lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .filter(line -> line.contains(labels))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** The process of a service, {@link #KAFKA} or {@link #POSTGRESQL} as of now; 0 while it is being started again. */
    public long pid(String part) {
        RunningSystem now = RunningSystem.find();
        return switch (part) {
            case KAFKA -> now.brokerPid();
            case POSTGRESQL -> now.databasePid();
            default ->
                Optional.ofNullable(now.services().get(part))
                        .map(RunningSystem.Service::pid)
                        .orElse(0L);
        };
    }

    /** Ends a part with {@code kill -9}, or as an operator does; returns once its successor, which the launcher starts, is ready. */
    public void replace(String part, boolean hard) {
        long before = pid(part);
        if (before == 0) {
            throw new Surprise("Expected %s to run, but it does not.".formatted(part));
        }
        ProcessHandle.of(before).ifPresent(hard ? ProcessHandle::destroyForcibly : ProcessHandle::destroy);
        Patience.await(
                part + " to be started again",
                LONGEST_RESTART,
                () -> Optional.of(pid(part)).filter(now -> now != before && now != 0));
        if (services().contains(part)) {
            awaitReady(part, LONGEST_RESTART);
        }
    }

    /** @throws Surprise when the service is not ready in time */
    public void awaitReady(String service, Duration longest) {
        Patience.awaitThat(
                service + " to be ready", longest, () -> at(urlOf(service)).isReady());
    }

    /** The folder of the log files. */
    public Path logs() {
        return Path.of(running.logs());
    }

    /** Where the identity provider keeps the key it signs with. */
    public Path signingKey() {
        return logs().resolveSibling("identity/signing-key.json");
    }
}
