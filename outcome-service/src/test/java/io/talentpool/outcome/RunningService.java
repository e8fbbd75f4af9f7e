package io.talentpool.outcome;

import static io.restassured.RestAssured.given;
import static io.talentpool.embedded.testing.Patience.await;

import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.embedded.testing.TalentPoolTestResource;
import io.talentpool.embedded.testing.TestTokens;

/** The service and everything it needs, as its tests meet it: one running instance for all of them. */
@QuarkusTestResource(
        value = TalentPoolTestResource.class,
        initArgs = {
            @ResourceArg(
                    name = "migrations",
                    value = "../request-service/src/main/resources/db/migration,"
                            + "../scheduling-service/src/main/resources/db/migration"),
            @ResourceArg(name = "german", value = "true")
        })
@QuarkusTestResource(Scheduling.class)
abstract class RunningService {

    static final String CLIENTS = "/api/client/interviews";
    static final String ADMINS = "/api/admin/interviews/outcomes";
    static final String TOPIC = "talent-pool.interview-outcomes";

    Scheduling scheduling;

    @ConfigProperty(name = "talent-pool.identity.issuer-url")
    String issuer;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @BeforeEach
    void theTablesAreThere() {
        await().until(() -> given().get("/q/health/ready").statusCode() == 200);
    }

    RequestSpecification as(SamplePerson person) {
        return with(TestTokens.of(issuer, person));
    }

    static RequestSpecification with(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    ValidatableResponse decide(SamplePerson client, UUID interview, String decision) {
        return as(client)
                .body(body(decision))
                .post(CLIENTS + "/" + interview + "/outcome")
                .then();
    }

    /** As {@link #decide}, by somebody who has seen that entity tag. */
    ValidatableResponse decide(UUID interview, String decision, String tag) {
        return as(SamplePerson.ANNA)
                .header("If-Match", tag)
                .body(body(decision))
                .post(CLIENTS + "/" + interview + "/outcome")
                .then();
    }

    static Map<String, String> body(String decision) {
        return Map.of("decision", decision, "client_feedback", "Clear and kind");
    }
}
