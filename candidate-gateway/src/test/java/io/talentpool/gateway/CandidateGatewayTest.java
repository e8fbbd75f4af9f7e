package io.talentpool.gateway;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.talentpool.embedded.bpoc.BpocSampleDatabase;
import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.embedded.people.SampleTokens;
import io.talentpool.embedded.testing.TalentPoolTestResource;
import io.vertx.mutiny.sqlclient.Pool;

/** The gateway at its edges: real HTTP, tokens and PostgreSQL; the three services are told what to answer. */
@QuarkusTest
@QuarkusTestResource(TalentPoolTestResource.class)
@QuarkusTestResource(Services.class)
class CandidateGatewayTest {

    private static final String CANDIDATES = "/api/client/candidates";
    private static final String INTERVIEWS = "/api/client/interviews";
    private static final UUID CANDIDATE = BpocSampleDatabase.candidateId(0);

    Services services;

    @ConfigProperty(name = "talent-pool.identity.issuer-url")
    String issuer;

    @ConfigProperty(name = "bpoc.database.url")
    String bpocUrl;

    @Inject
    @ReactiveDataSource("bpoc")
    Pool sessions;

    Bpoc bpoc;

    @BeforeEach
    void everythingIsUp() {
        bpoc = new Bpoc(bpocUrl);
        services.haveNothing();
        await().until(() -> given().get("/q/health/ready").statusCode() == 200);
    }

    @Nested
    class TheList {

        @Test
        void hasEveryCandidateOnceInTheOrderOfTheirScores() {
            var ids = new ArrayList<String>();
            var scores = new ArrayList<Integer>();
            var page = candidates(Map.of("limit", 30));
            while (true) {
                ids.addAll(page.getList("candidates.id"));
                scores.addAll(page.getList("candidates.leaderboardScore"));
                assertEquals(page.getList("candidates").size(), page.getInt("count"));
                if (page.get("next_cursor") == null) {
                    break;
                }
                page = candidates(Map.of("limit", 30, "cursor", page.getString("next_cursor")));
            }
            assertEquals(200, ids.size());
            assertEquals(200, new HashSet<>(ids).size());
            assertEquals(scores.stream().sorted(CandidateGatewayTest::bestFirst).toList(), scores);
            assertFalse(ids.contains(BpocSampleDatabase.HIDDEN_ADMIN.toString()));
            assertFalse(ids.contains(BpocSampleDatabase.HIDDEN_RECRUITER.toString()));
            assertFalse(ids.contains(BpocSampleDatabase.WITHOUT_RESUME.toString()));
        }

        @Test
        void showsTheMembersThePageReadsAndNoOthers() {
            var page = candidates(Map.of());
            assertEquals(50, page.getInt("count"));
            assertEquals(
                    Set.of("success", "candidates", "count", "next_cursor", "freshness", "warnings"),
                    page.getMap("").keySet());
            List<Map<String, Object>> candidates = page.getList("candidates");
            for (var candidate : candidates) {
                assertEquals(
                        Set.of(
                                "id",
                                "firstName",
                                "avatar",
                                "position",
                                "location",
                                "bio",
                                "skills",
                                "experienceYears",
                                "culturalFitScore",
                                "discType",
                                "typingWpm",
                                "leaderboardScore"),
                        candidate.keySet());
                assertTrue(((List<?>) candidate.get("skills")).size() <= 5);
                assertTrue(((String) candidate.get("bio")).codePointCount(0, ((String) candidate.get("bio")).length())
                        <= 151);
            }
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        search         | SQL          | skills
                        search         | pArAnAque    | location
                        location       | sao paulo    | location
                        location       | Philippines  | location
                        location       | Cebu City, Philippines | location
                        """)
        void isSearchedWithoutRegardToCaseAndAccents(String parameter, String value, String member) {
            var page = candidates(Map.of(parameter, value));
            assertTrue(page.getInt("count") > 0, value);
            assertTrue(page.getList("candidates." + member).toString().length() > 2);
        }

        @Test
        void combinesFilters() {
            as(SamplePerson.ANNA)
                    .queryParam("minExperience", 3)
                    .queryParam("discType", "s")
                    .queryParam("culturalFitMin", 50)
                    .get(CANDIDATES)
                    .then()
                    .statusCode(200)
                    .body("count", greaterThan(0))
                    .body("candidates.experienceYears", everyItem(greaterThanOrEqualTo(3)))
                    .body("candidates.discType", everyItem(equalTo("S")))
                    .body("candidates.findAll { it.culturalFitScore < 50 }", empty());
        }

        @ParameterizedTest
        @ValueSource(strings = {"%", "_", "\\", "' or 1=1 --", "zzzz"})
        void findsNobodyByWhatIsNotThere(String search) {
            as(SamplePerson.ANNA)
                    .queryParam("location", search)
                    .get(CANDIDATES)
                    .then()
                    .statusCode(200)
                    .body("success", equalTo(true))
                    .body("candidates", empty())
                    .body("next_cursor", nullValue());
        }

        @Test
        void findsNobodyByWhatMustNotBeSeen() {
            for (var secret : List.of("example.com", "delacruz", "+63", "0917")) {
                as(SamplePerson.ANNA)
                        .queryParam("search", secret)
                        .get(CANDIDATES)
                        .then()
                        .body("candidates", empty());
            }
        }

        @ParameterizedTest
        @CsvSource({
            "limit, 0",
            "limit, 101",
            "limit, ten",
            "minExperience, -1",
            "minExperience, 2.5",
            "minExperience, 999",
            "discType, X",
            "culturalFitMin, 101",
            "culturalFitMin, high",
            "cursor, bm90IG91cnM"
        })
        void saysWhichParameterIsWrong(String parameter, String value) {
            as(SamplePerson.ANNA)
                    .queryParam(parameter, value)
                    .get(CANDIDATES)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("success", equalTo(false))
                    .body("error", containsString(parameter))
                    .body("violations.field", hasItem(parameter));
        }

        @Test
        void takesEmptyParametersForNone() {
            as(SamplePerson.ANNA)
                    .get(CANDIDATES
                            + "?search=&skills=&location=&minExperience=&discType=&culturalFitMin=&limit=&cursor=")
                    .then()
                    .statusCode(200)
                    .body("count", equalTo(50));
        }

        @Test
        void mayBeKeptByTheirOwnBrowserIfItAsksEachTime() {
            var tag = isRevalidated(CANDIDATES + "?limit=3");
            as(SamplePerson.ANNA)
                    .header("If-None-Match", tag)
                    .get(CANDIDATES + "?limit=4")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void passesOverTheConditionOfAChange() {
        as(SamplePerson.ANNA)
                .header("If-Match", "\"1\"")
                .get(CANDIDATES + "?limit=3")
                .then()
                .statusCode(200)
                .body("count", equalTo(3));
    }

    /** Asked for twice with the first answer's tag; again where the snapshot was replaced in between. */
    private String isRevalidated(String path) {
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

    @Nested
    class AProfile {

        @Test
        void mayBeKeptByNobodyWhereItTellsWhoItIs() {
            as(SamplePerson.CARLA)
                    .get("/api/admin/candidates/" + CANDIDATE)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", equalTo("no-store"))
                    .header("ETag", nullValue());
            as(SamplePerson.ANNA).get(INTERVIEWS).then().header("Cache-Control", equalTo("no-store"));
            as(SamplePerson.ANNA)
                    .get(CANDIDATES + "/" + UUID.randomUUID())
                    .then()
                    .statusCode(404)
                    .header("Cache-Control", equalTo("no-store"));
            isRevalidated(CANDIDATES + "/" + CANDIDATE);
        }

        @Test
        void hasEveryMemberThePagesRead() {
            for (int n = 0; n < 60; n++) {
                var candidate = profile(BpocSampleDatabase.candidateId(n));
                ProfileContract.verify(candidate.getMap("candidate"));
            }
        }

        @Test
        void tellsNothingOfThePerson() {
            for (int n = 0; n < 60; n++) {
                var id = BpocSampleDatabase.candidateId(n);
                var text = as(SamplePerson.ANNA).get(CANDIDATES + "/" + id).asString();
                var lower = text.toLowerCase(Locale.ROOT);
                var person = bpoc.person(id);
                assertFalse(lower.contains(person.email()), text);
                assertFalse(text.contains(person.phone()), text);
                assertFalse(
                        lower.matches("(?s).*(?<![\\p{L}\\p{N}])\\Q%s\\E(?![\\p{L}\\p{N}]).*"
                                .formatted(person.lastName().toLowerCase(Locale.ROOT))),
                        person.lastName() + " in " + text);
                assertFalse(
                        lower.contains("third-party") || lower.contains("mabini") || lower.contains("121.98"), text);
                assertFalse(lower.contains("@example.com") || lower.contains("linkedin"), text);
            }
        }

        @Test
        void hidesWhatTheCandidateHides() {
            profileOf(6).body("candidate.location", equalTo("Location not specified"));
            profileOf(16).body("candidate.position", equalTo("Professional"));
            profileOf(26).body("candidate.aiAnalysis.keyStrengths", empty());
            profileOf(36).body("candidate.memberSince", nullValue());
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "7",
                    "not-an-id",
                    "00000000-0000-0000-0000-000000000000",
                    "ad000000-0000-4000-8000-000000000001",
                    "ad000000-0000-4000-8000-000000000002",
                    "ad000000-0000-4000-8000-000000000003"
                })
        void isNotThereForAnybodyWhoIsNotToBeFound(String id) {
            as(SamplePerson.ANNA)
                    .get(CANDIDATES + "/" + id)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("success", equalTo(false))
                    .body("error", equalTo("There is no such candidate."));
        }

        @Test
        void tellsAnAdminHowToReachThePerson() {
            var person = bpoc.person(CANDIDATE);
            as(SamplePerson.DEV)
                    .get("/api/admin/candidates/" + CANDIDATE)
                    .then()
                    .statusCode(200)
                    .body("candidate.id", equalTo(CANDIDATE.toString()))
                    .body("candidate.resume.skills", notNullValue())
                    .body("candidate.fullName", equalTo(person.firstName() + " " + person.lastName()))
                    .body("candidate.email", equalTo(person.email()))
                    .body("candidate.phone", equalTo(person.phone()));
            as(SamplePerson.CARLA)
                    .get("/api/admin/candidates/" + BpocSampleDatabase.HIDDEN_ADMIN)
                    .then()
                    .statusCode(404);
        }
    }

    @Nested
    class TheInterviewsPage {

        private static final String REQUEST =
                "{'success': true, 'requests': [{'id': 'r1', 'bpoc_candidate_id': '%s', 'status': 'scheduled', 'preferred_times': [], 'new': {'a': 1}}]}";
        private static final String SCHEDULED =
                "{'success': true, 'interviews': [{'id': 'i1', 'bpoc_candidate_id': '%s'}, {'id': 'i2', 'bpoc_candidate_id': '%s'}]}";
        private static final String OUTCOME =
                "{'success': true, 'outcomes': [{'id': 'o1', 'scheduled_interview_id': 'i1', 'decision': 'hire',"
                        + " 'client_feedback': 'Kind', 'created_at': '2026-12-01T10:05:00Z'}]}";

        @Test
        void joinsWhatTheThreeServicesKnow() {
            services.answer(Services.REQUESTS, REQUEST.formatted(CANDIDATE));
            services.answer(Services.SCHEDULED, SCHEDULED.formatted(CANDIDATE, BpocSampleDatabase.HIDDEN_ADMIN));
            services.answer(Services.OUTCOMES, OUTCOME);
            var token = SampleTokens.fetch(issuer, SamplePerson.ANNA);
            var profile = profile(CANDIDATE);
            given().auth()
                    .oauth2(token)
                    .get(INTERVIEWS)
                    .then()
                    .statusCode(200)
                    .body("success", equalTo(true))
                    .body("warnings", empty())
                    .body("requests[0].id", equalTo("r1"))
                    .body("requests[0].new.a", equalTo(1))
                    .body("requests[0].candidateAvatar", equalTo(profile.getString("candidate.avatar")))
                    .body("requests[0].candidatePosition", equalTo(profile.getString("candidate.position")))
                    .body("scheduledInterviews[0].outcome_decision", equalTo("hire"))
                    .body("scheduledInterviews[0].outcome_feedback", equalTo("Kind"))
                    .body("scheduledInterviews[0].outcome_created_at", equalTo("2026-12-01T10:05:00Z"))
                    .body("scheduledInterviews[0].candidatePosition", notNullValue())
                    .body(
                            "scheduledInterviews[1]",
                            hasNulls("outcome_decision", "outcome_feedback", "outcome_created_at"))
                    .body("scheduledInterviews[1]", hasNulls("candidateAvatar", "candidatePosition"));
            services.verifyAskedWith(token);
        }

        @Test
        void isEmptyForAClientWithoutInterviews() {
            as(SamplePerson.BEN)
                    .get(INTERVIEWS)
                    .then()
                    .statusCode(200)
                    .body("requests", empty())
                    .body("scheduledInterviews", empty());
        }

        @ParameterizedTest
        @ValueSource(strings = {Services.REQUESTS, Services.SCHEDULED, Services.OUTCOMES})
        void isNotGivenWithAServiceMissing(String service) {
            services.fail(service, 500);
            unavailable(as(SamplePerson.ANNA).get(INTERVIEWS).then());
            services.breakOff(service);
            unavailable(as(SamplePerson.ANNA).get(INTERVIEWS).then());
            services.answer(service, "{'unexpected': true}");
            unavailable(as(SamplePerson.ANNA).get(INTERVIEWS).then());
        }

        @Test
        void passesOnThatTheCallerIsRefused() {
            services.fail(Services.REQUESTS, 403);
            as(SamplePerson.ANNA).get(INTERVIEWS).then().statusCode(403).body("type", containsString("unknown-client"));
            services.fail(Services.REQUESTS, 401);
            as(SamplePerson.ANNA).get(INTERVIEWS).then().statusCode(401).body("success", equalTo(false));
        }
    }

    @Nested
    class WhatChangesInBpoc {

        private static final String NEW = "c4a09e00-0000-4000-8000-000000000001";

        @Test
        void isFoundASecondLaterInTheListAndAtOnceInTheProfile() {
            bpoc.execute("insert into users (id, first_name, last_name, bio) values ('%s', 'Quirina', 'Onyx', 'Kites')"
                    .formatted(NEW));
            try {
                staysAway("kites"); // there is no résumé
                bpoc.execute(
                        "insert into resumes_extracted values ('%s', '{\"skills\": [\"Falconry\"]}')".formatted(NEW));
                appears("kites");
                appears("falconry");
                bpoc.execute("update users set bio = null, position = 'Gliders' where id = '%s'".formatted(NEW));
                appears("gliders");
                disappears("kites");
                bpoc.execute(
                        "insert into privacy_settings (user_id, job_title) values ('%s', 'only-me')".formatted(NEW));
                disappears("gliders");
                bpoc.execute("delete from privacy_settings where user_id = '%s'".formatted(NEW));
                appears("gliders");
                bpoc.execute("update users set admin_level = 'recruiter' where id = '%s'".formatted(NEW));
                disappears("gliders");
                bpoc.execute("update users set admin_level = 'user' where id = '%s'".formatted(NEW));
                appears("gliders");
            } finally {
                bpoc.execute("delete from users where id = '%s'".formatted(NEW));
            }
            disappears("gliders");
            assertEquals(200, sizeOfTheWholeList());
        }

        private void appears(String word) {
            await().untilAsserted(() -> assertEquals(
                    List.of(NEW), candidates(Map.of("search", word)).getList("candidates.id")));
        }

        private void disappears(String word) {
            await().untilAsserted(() ->
                    assertEquals(List.of(), candidates(Map.of("search", word)).getList("candidates.id")));
        }

        private void staysAway(String word) {
            await().during(Duration.ofSeconds(3))
                    .until(() -> candidates(Map.of("search", word))
                            .getList("candidates")
                            .isEmpty());
        }

        private int sizeOfTheWholeList() {
            return given().get("/q/health/ready")
                    .then()
                    .extract()
                    .path("checks.find { it.name == 'candidates' }.data.indexed");
        }
    }

    @Nested
    class WithoutBpoc {

        @Test
        void searchesGoOnAndTheRestSaysSoUntilItIsBack() {
            services.answer(Services.REQUESTS, TheInterviewsPage.REQUEST.formatted(CANDIDATE));
            var seen = profile(CANDIDATE);
            bpoc.whileAway(() -> {
                await().until(() -> !candidates(Map.of()).getList("warnings").isEmpty());
                as(SamplePerson.ANNA)
                        .get(CANDIDATES)
                        .then()
                        .body("count", equalTo(50))
                        .body("freshness", containsString("Z"));
                as(SamplePerson.ANNA)
                        .get(CANDIDATES + "/" + CANDIDATE)
                        .then()
                        .statusCode(200)
                        .body("candidate", equalTo(seen.getMap("candidate")))
                        .body("freshness", equalTo(seen.getString("freshness")))
                        .body("warnings", hasSize(1));
                unavailable(as(SamplePerson.ANNA)
                        .get(CANDIDATES + "/" + UUID.randomUUID())
                        .then());
                unavailable(as(SamplePerson.CARLA)
                        .get("/api/admin/candidates/" + CANDIDATE)
                        .then());
                as(SamplePerson.ANNA)
                        .get(INTERVIEWS)
                        .then()
                        .statusCode(200)
                        .body("warnings", hasSize(1))
                        .body("requests[0].candidateAvatar", equalTo(seen.getString("candidate.avatar")))
                        .body("requests[0].candidatePosition", equalTo(seen.getString("candidate.position")));
                given().get("/q/health/ready")
                        .then()
                        .statusCode(200)
                        .body("checks.find { it.name == 'candidates' }.data.bpoc", startsWith("away since"))
                        .body("checks.find { it.name == 'candidates' }.data.indexed", equalTo(200));
            });
            await().until(() -> candidates(Map.of()).getList("warnings").isEmpty());
            await().untilAsserted(() -> profileOf(199)); // as soon as the circuit breaker lets the first question pass
            given().get("/q/metrics")
                    .then()
                    .body(containsString("talent_pool_bpoc_available 1.0"))
                    .body(containsString("talent_pool_search_candidates 200.0"));
        }
    }

    @Nested
    class AtTheDoor {

        @ParameterizedTest
        @ValueSource(strings = {CANDIDATES, CANDIDATES + "/7", INTERVIEWS, "/api/admin/candidates/7"})
        void nobodyPassesWithoutAToken(String path) {
            given().get(path)
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .body("success", equalTo(false));
        }

        @ParameterizedTest
        @CsvSource({
            "CARLA, /api/client/candidates",
            "DEV, /api/client/interviews",
            "ANNA, /api/admin/candidates/7",
            "CARLA, /api/client/candidates/7"
        })
        void rolesKeepToTheirSide(SamplePerson person, String path) {
            as(person).get(path).then().statusCode(403).contentType("application/problem+json");
        }

        @ParameterizedTest
        @ValueSource(strings = {CANDIDATES, CANDIDATES + "/7", INTERVIEWS})
        void aClientWhomTheDirectoryDoesNotKnowIsTold(String path) {
            as(SamplePerson.NORA).get(path).then().statusCode(403).body("type", containsString("unknown-client"));
        }
    }

    @ParameterizedTest
    @CsvSource({"default_transaction_read_only, on", "statement_timeout, 10s"})
    void isACarefulGuestOfBpoc(String setting, String value) {
        var row = sessions.query("show " + setting)
                .execute()
                .await()
                .indefinitely()
                .iterator()
                .next();
        assertEquals(value, row.getString(0));
    }

    private static Matcher<Map<String, Object>> hasNulls(String... members) {
        return new NullMembers(members);
    }

    private static void unavailable(ValidatableResponse response) {
        response.statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("success", equalTo(false))
                .body(not(containsString("secret")));
    }

    private static int bestFirst(Integer one, Integer other) {
        return Integer.compare(other == null ? -1 : other, one == null ? -1 : one);
    }

    private ValidatableResponse profileOf(int n) {
        return as(SamplePerson.ANNA)
                .get(CANDIDATES + "/" + BpocSampleDatabase.candidateId(n))
                .then()
                .statusCode(200);
    }

    private JsonPath profile(UUID id) {
        return as(SamplePerson.ANNA)
                .get(CANDIDATES + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private JsonPath candidates(Map<String, Object> query) {
        return as(SamplePerson.ANNA)
                .queryParams(query)
                .get(CANDIDATES)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private RequestSpecification as(SamplePerson person) {
        return given().auth().oauth2(SampleTokens.fetch(issuer, person));
    }
}
