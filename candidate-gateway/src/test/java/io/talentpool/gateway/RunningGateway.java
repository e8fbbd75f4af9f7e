package io.talentpool.gateway;

import static io.restassured.RestAssured.given;
import static io.talentpool.embedded.testing.Patience.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.talentpool.embedded.bpoc.BpocSampleDatabase;
import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.embedded.testing.TalentPoolTestResource;
import io.talentpool.embedded.testing.TestTokens;

/** The gateway at its edges: real HTTP, tokens and PostgreSQL; the three services are told what to answer. One running instance for all its tests. */
@QuarkusTestResource(TalentPoolTestResource.class)
@QuarkusTestResource(Services.class)
public abstract class RunningGateway {

    protected static final String CANDIDATES = "/api/client/candidates";
    static final String INTERVIEWS = "/api/client/interviews";
    protected static final UUID CANDIDATE = BpocSampleDatabase.candidateId(0);

    Services services;

    @ConfigProperty(name = "talent-pool.identity.issuer-url")
    String issuer;

    @ConfigProperty(name = "bpoc.database.url")
    String bpocUrl;

    protected Bpoc bpoc;

    @BeforeEach
    void everythingIsUp() {
        bpoc = new Bpoc(bpocUrl);
        services.haveNothing();
        await().until(() -> given().get("/q/health/ready").statusCode() == 200);
    }

    ValidatableResponse profileOf(int n) {
        return as(SamplePerson.ANNA)
                .get(CANDIDATES + "/" + BpocSampleDatabase.candidateId(n))
                .then()
                .statusCode(200);
    }

    protected JsonPath profile(UUID id) {
        return as(SamplePerson.ANNA)
                .get(CANDIDATES + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    protected JsonPath candidates(Map<String, Object> query) {
        return as(SamplePerson.ANNA)
                .queryParams(query)
                .get(CANDIDATES)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    protected RequestSpecification as(SamplePerson person) {
        return given().auth().oauth2(TestTokens.of(issuer, person));
    }

    /** Asked for twice with the first answer's tag; again where the snapshot was replaced in between. */
    String isRevalidated(String path) {
        return await().until(
                        () -> {
                            var first = as(SamplePerson.ANNA)
                                    .get(path)
                                    .then()
                                    .statusCode(200)
                                    .header("Cache-Control", equalTo("private, no-cache"))
                                    .header("Vary", containsString("Authorization"))
                                    .contentType(ContentType.JSON)
                                    .extract()
                                    .header("ETag");
                            var again = as(SamplePerson.ANNA)
                                    .header("If-None-Match", first)
                                    .get(path)
                                    .then()
                                    .extract()
                                    .response();
                            return again.statusCode() == 304
                                            && again.body().asString().isEmpty()
                                    ? first
                                    : null;
                        },
                        Objects::nonNull);
    }

    protected static void unavailable(ValidatableResponse response) {
        response.statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("success", equalTo(false))
                .body(not(containsString("secret")));
    }
}
