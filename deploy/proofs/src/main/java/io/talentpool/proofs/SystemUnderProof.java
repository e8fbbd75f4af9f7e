package io.talentpool.proofs;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.talentpool.local.Observer;
import io.talentpool.local.Part;
import io.talentpool.local.Replica;
import io.talentpool.local.ReplicatedServices;
import io.talentpool.local.RunningSystem;
import io.talentpool.local.Trouble;
import io.talentpool.local.client.Actor;
import io.talentpool.local.client.Exchange;
import io.talentpool.local.client.ExchangeListener;
import io.talentpool.local.client.Patience;
import io.talentpool.local.client.Surprise;
import io.talentpool.local.client.TalentPool;

import com.fasterxml.jackson.databind.JsonNode;

/** The started system: the edge with real tokens, the topics, the databases, and each service by itself. */
public final class SystemUnderProof {

    private static final String SUPERUSER = "postgres";

    private final RunningSystem running;
    private final TalentPool talentPool;

    private SystemUnderProof(RunningSystem running, String address) {
        this.running = running;
        this.talentPool = at(address);
    }

    /** @throws Surprise when none runs */
    static SystemUnderProof find() {
        RunningSystem running = now();
        return new SystemUnderProof(running, running.edgeUrl());
    }

    /** The same, spoken to at another address. */
    public SystemUnderProof through(String address) {
        return new SystemUnderProof(running, address);
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

    public List<String> services() {
        return running.services().keySet().stream().sorted().toList();
    }

    public JsonNode openApi(String service) {
        return stranger(service).get("/q/openapi?format=json").expectStatus(200).answer();
    }

    /** The process id of a service as of now; it changes with every restart. */
    public long pid(String service) {
        return Optional.ofNullable(now().services().get(service))
                .map(RunningSystem.Service::pid)
                .orElse(0L);
    }

    /** @throws Surprise when the service is not ready in time */
    public void awaitReady(String service, Duration longest) {
        Patience.await(service + " to be ready", longest, () -> readiness(service));
    }

    private Optional<Exchange> readiness(String service) {
        try {
            return Optional.of(stranger(service).get("/q/health/ready")).filter(answer -> answer.status() == 200);
        } catch (Surprise notThereYet) {
            return Optional.empty();
        }
    }

    /** The edge, as {@code http://localhost:8080}. */
    public String edgeUrl() {
        return running.edgeUrl();
    }

    /** A service by itself, past the edge. */
    public String urlOf(String service) {
        return running.services().get(service).url();
    }

    public String issuerUrl() {
        return running.issuerUrl();
    }

    /** The Daily stand-in, as {@code http://localhost:8086}. */
    public String dailyUrl() {
        return running.dailyUrl();
    }

    /** The folder of the log files. */
    public Path logs() {
        return Path.of(running.logs());
    }

    /** One more process of a service, with the same configuration. */
    public Replica replicaOf(Part service) {
        return Replica.start(running, service);
    }

    /** The same with what Java itself is told. */
    public Replica replicaOf(Part service, List<String> jvmOptions) {
        return Replica.start(running, service, jvmOptions);
    }

    /** The same with some of its configuration replaced. */
    public Replica replicaOf(Part service, List<String> jvmOptions, Map<String, String> configuration) {
        return Replica.start(running, service, jvmOptions, configuration);
    }

    /** The same with another Java. */
    public Replica replicaOf(Part service, List<String> jvmOptions, Map<String, String> configuration, Path java) {
        return Replica.start(running, service, jvmOptions, configuration, java);
    }

    /** All four services once more, several replicas of each. */
    public ReplicatedServices replicated(int count, Map<Part, List<String>> jvmOptions) {
        return ReplicatedServices.start(running, count, jvmOptions);
    }

    /** A Prometheus with the alert rules of production. */
    public Observer observer() {
        return Observer.of(running);
    }

    /** Kafka's process as of now; 0 while it is being started again. */
    public long brokerPid() {
        return now().brokerPid();
    }

    /** PostgreSQL's process as of now. */
    public long databasePid() {
        return now().databasePid();
    }

    /** Somebody who speaks to an address past the edge, with the tokens of this system. */
    public TalentPool at(String baseUrl) {
        return new TalentPool(URI.create(baseUrl), running.issuerUrl(), ExchangeListener.silent());
    }

    /** Where the identity provider keeps the key it signs with. */
    public Path signingKey() {
        return Path.of(running.logs()).resolveSibling("identity/signing-key.json");
    }

    private Actor stranger(String service) {
        return at(running.services().get(service).url()).stranger();
    }

    /** As the services' configuration has it. */
    public String databaseUrl(String name) {
        return "postgresql://localhost:%d/%s".formatted(running.databasePort(), name);
    }

    /** A database beside ours, from where ours can be closed and opened. */
    public Database maintenance() {
        return databaseNamed("postgres");
    }

    public Database databaseNamed(String name) {
        String url = "jdbc:postgresql://localhost:%d/%s".formatted(running.databasePort(), name);
        return new Database(url, SUPERUSER, SUPERUSER);
    }

    private static RunningSystem now() {
        try {
            return RunningSystem.find();
        } catch (Trouble trouble) {
            throw new Surprise(trouble.getMessage(), trouble);
        }
    }
}
