package io.talentpool.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** The OpenAPI document of the whole edge, read without a token. */
@QuarkusTest
class EdgeDocumentTest {

    @Test
    void describesTheRoutesOfAllServices() {
        given().get("/api/openapi")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("openapi", startsWith("3.1"))
                .body("servers[0].url", is("/"))
                .body("paths", hasKey("/api/client/candidates"))
                .body("paths", hasKey("/api/client/interviews/request"))
                .body("paths", hasKey("/api/admin/interviews/schedule"))
                .body("paths", hasKey("/api/admin/interviews/outcomes"));
    }

    @Test
    void isNotSentAgainToWhoHasIt() {
        String tag = given().get("/api/openapi").then().extract().header("ETag");

        given().header("If-None-Match", tag)
                .get("/api/openapi")
                .then()
                .statusCode(304)
                .header("Cache-Control", is("no-cache"));
    }

    @Test
    void isNoPartOfTheServicesOwn() {
        given().get("/q/openapi?format=json").then().body("paths", not(hasKey("/api/openapi")));
    }
}
