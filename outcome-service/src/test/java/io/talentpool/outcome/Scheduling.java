package io.talentpool.outcome;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.config.ConfigProvider;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.talentpool.embedded.people.SamplePerson;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;

/** scheduling-service as a neighbour: its rows are in the database, and it can be told what to answer about them. */
public final class Scheduling implements QuarkusTestResourceLifecycleManager {

    private WireMockServer server;

    @Override
    public Map<String, String> start() {
        server = new WireMockServer(
                WireMockConfiguration.options().bindAddress("localhost").dynamicPort());
        server.start();
        return Map.of("talent-pool.scheduling-service.url", server.baseUrl());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(Scheduling.class));
    }

    @Override
    public void stop() {
        server.stop();
    }

    /** An interview of that client that began five minutes ago. */
    UUID begun(SamplePerson client) {
        return interview(client, Instant.now().minusSeconds(300), "scheduled");
    }

    UUID interview(SamplePerson client, Instant time, String status) {
        UUID id = UUID.randomUUID();
        UUID request = UUID.randomUUID();
        UUID candidate = UUID.randomUUID();
        insert(id, request, client, candidate, time);
        server.stubFor(call(id).willReturn(
                        okJson("""
                {"success": true, "interview": {"id": "%s", "interview_request_id": "%s", "client_user_id": "%s",
                 "bpoc_candidate_id": "%s", "candidate_first_name": "Maya", "scheduled_time": "%s", "duration_minutes": 60,
                 "status": "%s", "daily_co_room_url": "http://localhost/video/interview-%s"}}
                """.formatted(id, request, client.clientUserId(), candidate, time, status, id))));
        return id;
    }

    /** An interview about which the service answers with nothing but this status. */
    UUID answers(int status) {
        UUID id = UUID.randomUUID();
        server.stubFor(call(id).willReturn(aResponse().withStatus(status).withBody("a secret of the upstream")));
        return id;
    }

    UUID hangs() {
        UUID id = UUID.randomUUID();
        server.stubFor(call(id).willReturn(okJson("{}").withFixedDelay(5_000)));
        return id;
    }

    private static MappingBuilder call(UUID id) {
        return get(urlPathEqualTo("/api/client/interviews/scheduled/" + id))
                .withHeader("Authorization", matching("Bearer .+"));
    }

    private static void insert(UUID id, UUID request, SamplePerson client, UUID candidate, Instant time) {
        String url = "jdbc:" + ConfigProvider.getConfig().getValue("talent-pool.database.url", String.class)
                + "?user=postgres";
        try (Connection superuser = DriverManager.getConnection(url);
                var statement = superuser.createStatement()) {
            statement.execute("""
                    insert into interview_requests (id, client_user_id, bpoc_candidate_id, candidate_first_name, status)
                    values ('%2$s', '%3$s', '%4$s', 'Maya', 'scheduled');
                    insert into scheduled_interviews (id, interview_request_id, client_user_id, bpoc_candidate_id,
                        candidate_first_name, scheduled_time, status)
                    values ('%1$s', '%2$s', '%3$s', '%4$s', 'Maya', '%5$s', 'completed')
                    """.formatted(id, request, client.clientUserId(), candidate, time));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
