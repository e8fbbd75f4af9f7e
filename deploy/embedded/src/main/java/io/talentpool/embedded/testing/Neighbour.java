package io.talentpool.embedded.testing;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.Scenario;

/**
 * Another service, of which a test says what it answers about an object. It answers only to those who bring a bearer token
 * along; about what nobody told it of, it answers 404.
 */
public abstract class Neighbour implements QuarkusTestResourceLifecycleManager {

    private final String urlProperty;
    private final String path;
    private WireMockServer server;

    /**
     * @param urlProperty the configuration key by which the service under test finds this one
     * @param path of the objects, up to the id, e.g. {@code /api/client/candidates/}
     */
    protected Neighbour(String urlProperty, String path) {
        this.urlProperty = urlProperty;
        this.path = path;
    }

    @Override
    public final Map<String, String> start() {
        server = new WireMockServer(
                WireMockConfiguration.options().bindAddress("localhost").dynamicPort());
        server.start();
        return Map.of(urlProperty, server.baseUrl());
    }

    @Override
    public final void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(getClass()));
    }

    @Override
    public final void stop() {
        server.stop();
    }

    /** An object about which it answers nothing but this status. */
    public final UUID answers(int status) {
        return answers(aResponse().withStatus(status).withBody("a secret of the upstream"));
    }

    /** A new object about which it answers this. */
    protected final UUID answers(ResponseDefinitionBuilder answer) {
        return answers(UUID.randomUUID(), answer);
    }

    protected final UUID answers(UUID id, ResponseDefinitionBuilder answer) {
        server.stubFor(about(id).willReturn(answer));
        return id;
    }

    /** What it answers at another path. */
    protected final void answersAt(String other, ResponseDefinitionBuilder answer) {
        server.stubFor(get(urlPathEqualTo(other))
                .withHeader("Authorization", matching("Bearer .+"))
                .willReturn(answer));
    }

    /** The first question about the object is answered in another way than those after it. */
    protected final UUID answersFirst(UUID id, ResponseDefinitionBuilder first, ResponseDefinitionBuilder later) {
        answers(id, later);
        server.stubFor(about(id)
                .inScenario("The first question about " + id)
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(first)
                .willSetStateTo("It was answered"));
        return id;
    }

    /** How often it was asked about an object. */
    protected final int questionsAbout(UUID id) {
        return server.countRequestsMatching(about(id).build().getRequest()).getCount();
    }

    private MappingBuilder about(UUID id) {
        return question(id).withHeader("Authorization", matching("Bearer .+"));
    }

    /** How one asks about an object. */
    protected MappingBuilder question(UUID id) {
        return get(urlPathEqualTo(path + id));
    }

    /** Puts rows of the neighbour into the database, which the service under test may not. */
    protected static void execute(String sql) {
        SuperuserSql.execute(sql);
    }
}
