package io.talentpool.scheduling;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;

import java.util.UUID;

import io.talentpool.embedded.testing.Neighbour;

/** The candidate gateway as a neighbour that can be told who has left BPOC. */
public final class Gateway extends Neighbour {

    public Gateway() {
        super("talent-pool.candidate-gateway.url", "/api/client/candidates/");
    }

    /** From now on that candidate has left, and everybody else is there. */
    void hasLost(UUID candidate) {
        answersAt(
                "/api/admin/candidates/departed",
                okJson("{\"success\": true, \"departed\": [\"%s\"]}".formatted(candidate)));
    }
}
