package io.talentpool.proofs;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

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
final class SystemUnderProof {

    private static final String SUPERUSER = "postgres";

    private final RunningSystem running;
    private final TalentPool talentPool;

    private SystemUnderProof(RunningSystem running) {
        this.running = running;
        this.talentPool = at(running.edgeUrl());
    }

    /** @throws Surprise when none runs */
    static SystemUnderProof find() {
        return new SystemUnderProof(now());
    }

    TalentPool talentPool() {
        return talentPool;
    }

    String bootstrapServers() {
        return running.bootstrapServers();
    }

    Database database() {
        return databaseNamed("talent_pool");
    }

    Database bpoc() {
        return databaseNamed("bpoc");
    }

    List<String> services() {
        return running.services().keySet().stream().sorted().toList();
    }

    JsonNode openApi(String service) {
        return stranger(service).get("/q/openapi?format=json").expectStatus(200).answer();
    }

    /** The process id of a service as of now; it changes with every restart. */
    long pid(String service) {
        return now().services().get(service).pid();
    }

    /** @throws Surprise when the service is not ready in time */
    void awaitReady(String service, Duration longest) {
        Patience.await(service + " to be ready", longest, () -> readiness(service));
    }

    private Optional<Exchange> readiness(String service) {
        try {
            return Optional.of(stranger(service).get("/q/health/ready")).filter(answer -> answer.status() == 200);
        } catch (Surprise notThereYet) {
            return Optional.empty();
        }
    }

    private Actor stranger(String service) {
        return at(running.services().get(service).url()).stranger();
    }

    private TalentPool at(String baseUrl) {
        return new TalentPool(URI.create(baseUrl), running.issuerUrl(), ExchangeListener.silent());
    }

    private Database databaseNamed(String name) {
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
