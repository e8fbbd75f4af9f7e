package io.talentpool.scheduling;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.config.ConfigProvider;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.talentpool.embedded.people.SamplePerson;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;

/** request-service as a neighbour: its rows are in the database, and it can be told what to answer about them. */
public final class Requests implements QuarkusTestResourceLifecycleManager {

    private WireMockServer server;

    @Override
    public Map<String, String> start() {
        server = new WireMockServer(
                WireMockConfiguration.options().bindAddress("localhost").dynamicPort());
        server.start();
        return Map.of("talent-pool.request-service.url", server.baseUrl());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(Requests.class));
    }

    @Override
    public void stop() {
        server.stop();
    }

    /** An approved request of that client for that candidate. */
    UUID approved(SamplePerson client, UUID candidate) {
        return inStatus("approved", client, candidate);
    }

    UUID inStatus(String status, SamplePerson client, UUID candidate) {
        UUID id = UUID.randomUUID();
        insert(id, client, candidate);
        server.stubFor(get(urlPathEqualTo("/api/admin/interviews/requests/" + id))
                .withHeader("Authorization", matching("Bearer .+"))
                .willReturn(okJson("""
                        {"success": true, "request": {"id": "%s", "client_user_id": "%s", "bpoc_candidate_id": "%s",
                         "candidate_first_name": "Maya", "preferred_times": ["2026-12-01T09:00:00Z"], "status": "%s"}}
                        """.formatted(id, client.clientUserId(), candidate, status))));
        return id;
    }

    /** A request about which the service answers with nothing but this status. */
    UUID answers(int status) {
        UUID id = UUID.randomUUID();
        server.stubFor(get(urlPathEqualTo("/api/admin/interviews/requests/" + id))
                .withHeader("Authorization", matching("Bearer .+"))
                .willReturn(aResponse().withStatus(status).withBody("a secret of the upstream")));
        return id;
    }

    private static void insert(UUID id, SamplePerson client, UUID candidate) {
        String url = "jdbc:" + ConfigProvider.getConfig().getValue("talent-pool.database.url", String.class)
                + "?user=postgres";
        try (Connection superuser = DriverManager.getConnection(url);
                var statement = superuser.prepareStatement("""
                        insert into interview_requests (id, client_user_id, bpoc_candidate_id, candidate_first_name, status)
                        values (?, ?, ?, 'Maya', 'rejected')
                        """)) {
            statement.setObject(1, id);
            statement.setObject(2, client.clientUserId());
            statement.setObject(3, candidate);
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
