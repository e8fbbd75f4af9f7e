package io.talentpool.local.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.talentpool.local.places.Part;

class EdgeRoutesTest {

    @ParameterizedTest
    @CsvSource({
        "/api/client/candidates, CANDIDATE_GATEWAY",
        "/api/client/candidates/0f8c, CANDIDATE_GATEWAY",
        "/api/admin/candidates/0f8c, CANDIDATE_GATEWAY",
        "/api/client/events, CANDIDATE_GATEWAY",
        "/api/client/page-failures, CANDIDATE_GATEWAY",
        "/api/admin/page-failures, CANDIDATE_GATEWAY",
        "/api/openapi, CANDIDATE_GATEWAY",
        "/api/admin/events, CANDIDATE_GATEWAY",
        "/api/client/interviews, CANDIDATE_GATEWAY",
        "/api/client/interviews/request, REQUEST_SERVICE",
        "/api/client/interviews/request/0f8c/withdraw, REQUEST_SERVICE",
        "/api/admin/interviews/requests/0f8c/approve, REQUEST_SERVICE",
        "/api/client/interviews/scheduled/0f8c/join, SCHEDULING_SERVICE",
        "/api/admin/interviews/schedule, SCHEDULING_SERVICE",
        "/api/admin/interviews/schedule/suggestions, SCHEDULING_SERVICE",
        "/api/admin/interviews/scheduled/0f8c, SCHEDULING_SERVICE",
        "/api/webhooks/daily, SCHEDULING_SERVICE",
        "/api/client/interviews/scheduled/room/1, SCHEDULING_SERVICE",
        "/api/client/interviews/0f8c/outcome, OUTCOME_SERVICE",
        "/api/client/interviews/outcomes, OUTCOME_SERVICE",
        "/api/admin/interviews/outcomes/0f8c/history, OUTCOME_SERVICE",
        "/auth/authorize, IDENTITY",
        "/video/interview-1, DAILY"
    })
    void theLongestPrefixDecides(String path, Part part) {
        assertThat(EdgeRoutes.of(path)).hasValue(new EdgeRoutes.Target(part, path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/client/candidatesX", "/q/health", "/openapi/kafka", "/authority"})
    void whatIsInNoRowOfTheTableIsNobodys(String path) {
        assertThat(EdgeRoutes.of(path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/openapi/request-service, REQUEST_SERVICE", "/openapi/candidate-gateway, CANDIDATE_GATEWAY"})
    void offersEachServicesDescription(String path, Part part) {
        assertThat(EdgeRoutes.of(path)).hasValue(new EdgeRoutes.Target(part, "/q/openapi"));
    }
}
