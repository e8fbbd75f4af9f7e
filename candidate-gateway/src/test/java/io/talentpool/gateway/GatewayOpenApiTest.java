package io.talentpool.gateway;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.talentpool.embedded.testing.OpenApiDocument;

/** The OpenAPI document, as the running service gives it out. */
@QuarkusTest
class GatewayOpenApiTest {

    @Test
    void describesEverythingWithExamplesThatAreTrue() {
        String document = given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertEquals(List.of(), OpenApiDocument.faultsOf(document));
    }
}
