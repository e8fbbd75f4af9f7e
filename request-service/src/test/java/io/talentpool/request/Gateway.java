package io.talentpool.request;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;

import java.util.UUID;

import io.talentpool.embedded.testing.Neighbour;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;

/** The candidate gateway as a neighbour that can be told what to answer. */
public final class Gateway extends Neighbour {

    public Gateway() {
        super("talent-pool.candidate-gateway.url", "/api/client/candidates/");
    }

    /** A candidate that it knows from now on. */
    UUID knows(String firstName) {
        return knows(UUID.randomUUID(), firstName);
    }

    /** From now on it knows that candidate, whatever it answered about them before. */
    UUID knows(UUID id, String firstName) {
        return answers(id, candidate(firstName));
    }

    /** A candidate about whom it answers 200 and this body. */
    UUID answers(String body) {
        return answers(okJson(body));
    }

    UUID hangs() {
        return answers(okJson("{}").withFixedDelay(15_000));
    }

    UUID breaksOff() {
        return answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    }

    UUID breaksOffOnce() {
        return breaksOffBefore(candidate("Maya"));
    }

    /** From now on that candidate has left BPOC, as far as admins ask. */
    void hasLost(UUID candidate) {
        answersAt(
                "/api/admin/candidates/departed",
                okJson("{\"success\": true, \"departed\": [\"%s\"]}".formatted(candidate)));
    }

    private static ResponseDefinitionBuilder candidate(String firstName) {
        return okJson("{\"success\": true, \"candidate\": {\"firstName\": \"%s\"}}".formatted(firstName));
    }
}
