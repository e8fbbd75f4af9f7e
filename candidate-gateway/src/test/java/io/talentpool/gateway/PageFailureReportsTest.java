package io.talentpool.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.talentpool.embedded.people.SamplePerson;

/** What the pages could not show is told to operators, and nothing of anybody with it. */
@QuarkusTest
class PageFailureReportsTest extends RunningGateway {

    private static final String CLIENT = "/api/client/page-failures";
    private static final String ADMIN = "/api/admin/page-failures";
    private static final String SERIES = "talent_pool_page_failures_total";

    @ParameterizedTest
    @CsvSource({"ANNA, " + CLIENT + ", interview, /candidates/:id", "CARLA, " + ADMIN + ", page, /admin/interviews"})
    void areCountedByKindAndPage(SamplePerson person, String path, String kind, String page) {
        String series = series(kind, page);
        double before = counted().get(series);

        report(as(person), path, failure("kind", kind, "page", page))
                .statusCode(202)
                .body("success", equalTo(true));

        assertEquals(before + 1, counted().get(series));
    }

    @ParameterizedTest
    @ValueSource(strings = {CLIENT, ADMIN})
    void areTakenFromNobodyWhoIsNotSignedIn(String path) {
        report(given(), path, failure()).statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({"CARLA, " + CLIENT, "ANNA, " + ADMIN, "NORA, " + CLIENT})
    void areTakenFromEachRoleOnItsSide(SamplePerson person, String path) {
        report(as(person), path, failure()).statusCode(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind | Request",
                "kind | request 7",
                "kind | liza@example.com",
                "kind | requestrequestrequestrequestrequestrequest",
                "error | TypeError: Cannot read Liza",
                "error | ''",
                "error | Error7",
                "release | ../index-CTEIQK-l.js",
                "release | index-CTEIQK-l.js?of=liza",
                "release | https://example.com/index.js",
                "release | index.css",
                "page | /candidates/8727a6d9-f218-44d2-b5b9-a400a41c0ac4",
                "page | /candidates?search=liza",
                "page | /admin/interviews/",
                "page | candidates",
                "page | ''"
            })
    void areRefusedWithWhateverMightBeSomebodys(String member, String value) {
        Map<String, Double> before = counted();
        report(as(SamplePerson.CARLA), ADMIN, failure(member, value))
                .statusCode(400)
                .body("violations.field", equalTo(List.of(member)));
        Map<String, Object> without = new TreeMap<>(failure());
        without.remove(member);
        report(as(SamplePerson.ANNA), CLIENT, without)
                .statusCode(400)
                .body("violations.field", equalTo(List.of(member)));
        assertEquals(before, counted());
    }

    @Test
    void makeNoSeriesWithoutEnd() {
        Map<String, Double> before = counted();
        for (String made : madeUp()) {
            report(as(SamplePerson.ANNA), CLIENT, failure("kind", made, "release", made + ".js"))
                    .statusCode(202);
            report(as(SamplePerson.CARLA), ADMIN, failure("page", "/" + made, "release", made + ".js"))
                    .statusCode(202);
        }
        Map<String, Double> after = counted();
        assertEquals(before.keySet(), after.keySet());
        assertEquals(60, after.get(series("other", "/interviews")) - before.get(series("other", "/interviews")));
        assertEquals(60, after.get(series("request", "other")) - before.get(series("request", "other")));
    }

    /** Sixty names of the right shape that no page knows. */
    private static List<String> madeUp() {
        return IntStream.range(0, 60)
                .mapToObj(n -> "made" + (char) ('a' + n / 26) + (char) ('a' + n % 26))
                .toList();
    }

    private static String series(String kind, String page) {
        return "%s{kind=\"%s\",page=\"%s\"}".formatted(SERIES, kind, page);
    }

    /** A good report, with some members other than they are. */
    private static Map<String, Object> failure(String... other) {
        Map<String, Object> failure = new TreeMap<>(
                Map.of("kind", "request", "error", "TypeError", "release", "index-CTEIQK-l.js", "page", "/interviews"));
        for (int i = 0; i < other.length; i += 2) {
            failure.put(other[i], other[i + 1]);
        }
        return failure;
    }

    private static ValidatableResponse report(RequestSpecification by, String path, Map<String, Object> failure) {
        return by.contentType(ContentType.JSON).body(failure).post(path).then().body(not(containsString("liza")));
    }

    private static Map<String, Double> counted() {
        return given().get("/q/metrics")
                .then()
                .extract()
                .asString()
                .lines()
                .filter(line -> line.startsWith(SERIES + "{"))
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.lastIndexOf(' ')),
                        line -> Double.parseDouble(line.substring(line.lastIndexOf(' ')))));
    }
}
