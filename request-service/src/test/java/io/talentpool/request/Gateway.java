package io.talentpool.request;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import java.util.UUID;

import io.talentpool.embedded.testing.Neighbour;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;

/** The candidate gateway as a neighbour that can be told what to answer. */
public final class Gateway extends Neighbour {

    private static final String CANDIDATES = "/api/client/candidates/";

    public Gateway() {
        super("talent-pool.candidate-gateway.url", CANDIDATES);
    }

    @Override
    protected MappingBuilder question(UUID id) {
        return get(urlPathEqualTo(CANDIDATES + "names")).withQueryParam("ids", equalTo(id.toString()));
    }

    /** A candidate that it knows from now on. */
    UUID knows(String firstName) {
        return knows(UUID.randomUUID(), firstName);
    }

    /** From now on it knows that candidate, whatever it answered about them before. */
    UUID knows(UUID id, String firstName) {
        return answers(id, candidate(id, firstName));
    }

    /** A candidate whom clients may not see. */
    UUID knowsNot() {
        return knowsNot(UUID.randomUUID());
    }

    /** From now on clients may not see that candidate any more. */
    UUID knowsNot(UUID id) {
        return answers(id, nobody());
    }

    /** A candidate whom it knows, once it has refused the first who asks. */
    UUID refusesFirst(int status, String firstName) {
        UUID id = UUID.randomUUID();
        return answersFirst(id, aResponse().withStatus(status).withFixedDelay(200), candidate(id, firstName));
    }

    /** From now on it is away, as far as that candidate is concerned. */
    void breaksOff(UUID id) {
        answers(id, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    }

    /** A candidate of whom only a gateway of the release before knows, which has no look-up. */
    UUID isOlderAndKnows(String firstName) {
        UUID id = UUID.randomUUID();
        answersAt(
                CANDIDATES + id,
                okJson("{\"success\": true, \"candidate\": {\"firstName\": \"%s\"}}".formatted(firstName)));
        return id;
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
        UUID id = UUID.randomUUID();
        return answersFirst(id, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), candidate(id, "Maya"));
    }

    /** How often the service has asked about that candidate. */
    int questions(UUID id) {
        return questionsAbout(id);
    }

    /** From now on that candidate has left BPOC, as far as admins ask. */
    void hasLost(UUID candidate) {
        answersAt(
                "/api/admin/candidates/departed",
                okJson("{\"success\": true, \"departed\": [\"%s\"]}".formatted(candidate)));
    }

    private static ResponseDefinitionBuilder candidate(UUID id, String firstName) {
        return okJson("{\"success\": true, \"candidates\": [{\"id\": \"%s\", \"firstName\": \"%s\"}]}"
                .formatted(id, firstName));
    }

    private static ResponseDefinitionBuilder nobody() {
        return okJson("{\"success\": true, \"candidates\": []}");
    }
}
