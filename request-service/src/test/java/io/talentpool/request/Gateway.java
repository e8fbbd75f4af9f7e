package io.talentpool.request;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;

/** The candidate gateway as a neighbour that can be told what to answer. */
public final class Gateway implements QuarkusTestResourceLifecycleManager {

    private WireMockServer server;

    @Override
    public Map<String, String> start() {
        server = new WireMockServer(
                WireMockConfiguration.options().bindAddress("localhost").dynamicPort());
        server.start();
        return Map.of("talent-pool.candidate-gateway.url", server.baseUrl());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(Gateway.class));
    }

    @Override
    public void stop() {
        server.stop();
    }

    /** A candidate that the gateway knows from now on. */
    UUID knows(String firstName) {
        UUID id = UUID.randomUUID();
        server.stubFor(
                call(id).willReturn(okJson("{\"success\": true, \"candidate\": {\"id\": \"%s\", \"firstName\": \"%s\"}}"
                        .formatted(id, firstName))));
        return id;
    }

    UUID answers(int status) {
        UUID id = UUID.randomUUID();
        server.stubFor(call(id).willReturn(aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"secret\": \"of the upstream\"}")));
        return id;
    }

    /** A candidate about whom it answers 200 and this body. */
    UUID answers(String body) {
        UUID id = UUID.randomUUID();
        server.stubFor(call(id).willReturn(okJson(body)));
        return id;
    }

    UUID hangs() {
        UUID id = UUID.randomUUID();
        server.stubFor(call(id).willReturn(okJson("{}").withFixedDelay(5_000)));
        return id;
    }

    UUID breaksOff() {
        UUID id = UUID.randomUUID();
        server.stubFor(call(id).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        return id;
    }

    private static MappingBuilder call(UUID id) {
        return get(urlPathEqualTo("/api/client/candidates/" + id)).withHeader("Authorization", matching("Bearer .+"));
    }
}
