package io.talentpool.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.matching.StringValuePattern;

/** The three services behind the client's page, as neighbours that can be told what to answer. */
public final class Services implements QuarkusTestResourceLifecycleManager {

    static final String REQUESTS = "/api/client/interviews/request";
    static final String SCHEDULED = "/api/client/interviews/scheduled";
    static final String OUTCOMES = "/api/client/interviews/outcomes";

    private WireMockServer server;

    @Override
    public Map<String, String> start() {
        server = new WireMockServer(
                WireMockConfiguration.options().bindAddress("localhost").dynamicPort());
        server.start();
        return Map.of(
                "talent-pool.request-service.url", server.baseUrl(),
                "talent-pool.scheduling-service.url", server.baseUrl(),
                "talent-pool.outcome-service.url", server.baseUrl(),
                "talent-pool.pictures.trusted-origins", server.baseUrl());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(Services.class));
    }

    @Override
    public void stop() {
        server.stop();
    }

    void haveNothing() {
        server.resetAll();
        answer(REQUESTS, "{'success': true, 'requests': [], 'count': 0, 'next_cursor': null}");
        answer(SCHEDULED, "{'success': true, 'interviews': [], 'count': 0, 'next_cursor': null}");
        answer(OUTCOMES, "{'success': true, 'outcomes': [], 'count': 0, 'next_cursor': null}");
    }

    /** @param json with apostrophes for quotation marks */
    void answer(String path, String json) {
        server.stubFor(get(urlPathEqualTo(path)).willReturn(okJson(json.replace('\'', '"'))));
    }

    /** What it answers to whoever asks with that in the query. */
    void answer(String path, String parameter, StringValuePattern value, String json) {
        server.stubFor(
                get(urlPathEqualTo(path)).withQueryParam(parameter, value).willReturn(okJson(json.replace('\'', '"'))));
    }

    void verifyAsked(int times, String path) {
        server.verify(times, getRequestedFor(urlPathEqualTo(path)));
    }

    void fail(String path, int status) {
        server.stubFor(get(urlPathEqualTo(path))
                .willReturn(aResponse()
                        .withStatus(status)
                        .withHeader("Content-Type", "application/json")
                        .withBody("{\"secret\": \"of the upstream\"}")));
    }

    /** Where candidates may have their pictures. */
    String pictures() {
        return server.baseUrl() + "/pictures/";
    }

    void show(String picture, byte[] content) {
        server.stubFor(get(urlPathEqualTo("/pictures/" + picture))
                .willReturn(aResponse().withBody(content)));
    }

    void verifyShown(int times, String picture) {
        server.verify(times, getRequestedFor(urlPathEqualTo("/pictures/" + picture)));
    }

    void breakOff(String path) {
        server.stubFor(get(urlPathEqualTo(path)).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
    }

    void verifyAskedWith(String token) {
        for (var path : new String[] {REQUESTS, SCHEDULED, OUTCOMES}) {
            server.verify(
                    1,
                    getRequestedFor(urlPathEqualTo(path))
                            .withHeader("Authorization", equalTo("Bearer " + token))
                            .withoutQueryParam("limit"));
        }
    }
}
