package io.talentpool.gateway;

import static io.restassured.RestAssured.given;
import static io.talentpool.embedded.testing.Patience.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.talentpool.embedded.bpoc.BpocSampleDatabase;
import io.talentpool.embedded.people.SamplePerson;
import io.vertx.mutiny.sqlclient.Pool;

/** What the gateway makes of BPOC: of what changes there, of its absence, and how it behaves there. */
@QuarkusTest
class BpocTest extends RunningGateway {

    @Inject
    @ReactiveDataSource("bpoc")
    Pool sessions;

    @ConfigProperty(name = "talent-pool.search.directory")
    Path directory;

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
            assertEquals(BpocSampleDatabase.DEFAULT_CANDIDATES, sizeOfTheWholeList());
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
            services.answer(Services.REQUESTS, InterviewsPageTest.REQUEST.formatted(CANDIDATE));
            var seen = profile(CANDIDATE);
            bpoc.whileAway(() -> {
                await().until(() -> !candidates(Map.of()).getList("warnings").isEmpty());
                as(SamplePerson.ANNA)
                        .get(CANDIDATES)
                        .then()
                        .body("count", equalTo(100))
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
                        .body(
                                "checks.find { it.name == 'candidates' }.data.indexed",
                                equalTo(BpocSampleDatabase.DEFAULT_CANDIDATES));
            });
            await().until(() -> candidates(Map.of()).getList("warnings").isEmpty());
            // As soon as the circuit breaker lets the first question pass; after ten it has nothing of this in view any
            // more.
            IntStream.range(190, 200).forEach(n -> await().untilAsserted(() -> profileOf(n)));
            given().get("/q/metrics")
                    .then()
                    .body(containsString("talent_pool_bpoc_available 1.0"))
                    .body(containsString(
                            "talent_pool_search_candidates " + BpocSampleDatabase.DEFAULT_CANDIDATES + ".0"));
        }
    }

    @Nested
    class WithABpocThatIsOtherThanItWas {

        /** The index' own questions succeed all the while. */
        @Test
        void searchesSayAsOfWhenTheyAreUntilTheColumnIsThereAgain() {
            bpoc.execute("alter table users rename column bio to biography");
            try {
                await().until(BpocTest.this::searchesWarn);
                String begin = freshness();
                bpoc.execute("update users set position = 'Kite maker' where id = '%s'".formatted(CANDIDATE));
                await().during(Duration.ofSeconds(4)).until(BpocTest.this::searchesWarn);
                assertEquals(begin, freshness());
                given().get("/q/health/ready")
                        .then()
                        .statusCode(200)
                        .body("checks.find { it.name == 'candidates' }.data.bpoc", startsWith("away since"));
                assertEquals(0, metric("talent_pool_bpoc_available"));
            } finally {
                bpoc.execute("alter table users rename column biography to bio");
            }
            await().until(() -> !searchesWarn());
            await().untilAsserted(() -> profileOf(0));
        }

        @Test
        void aRowThatCannotBeReadCostsNobodyElseThePlace() {
            var times = List.of("infinity", "-infinity", "294276-01-01", "4713-01-01 BC");
            times.forEach(time -> {
                String id = UUID.randomUUID().toString();
                bpoc.execute(
                        "insert into users (id, first_name, bio, created_at) values ('%s', 'Zenobia', 'Zymurgist', '%s')"
                                .formatted(id, time));
                bpoc.execute("insert into resumes_extracted values ('%s', '{}')".formatted(id));
                bpoc.execute(
                        "insert into typing_hero_stats (user_id, latest_accuracy) values ('%s', 'NaN')".formatted(id));
            });
            try {
                await().untilAsserted(() -> assertEquals(
                        times.size(),
                        candidates(Map.of("search", "zymurgist", "sort", "newest"))
                                .getList("candidates")
                                .size()));
                List<String> ids = candidates(Map.of("search", "zymurgist")).getList("candidates.id");
                ids.forEach(id ->
                        assertEquals("Zenobia", profile(UUID.fromString(id)).getString("candidate.firstName")));
                assertEquals(false, searchesWarn());
            } finally {
                bpoc.execute("delete from users where bio = 'Zymurgist'");
            }
        }
    }

    @Nested
    class WithoutTheFilesOfTheIndex {

        @Test
        void searchesGoOnAndSaySoUntilThereIsAPlaceForAnother() throws IOException {
            double failures = failures();
            removeAll();
            Files.createFile(directory); // so that no other can be made
            try {
                bpoc.execute("update users set bio = 'Lepidopterist' where id = '%s'".formatted(CANDIDATE));
                await().until(BpocTest.this::searchesWarn);
                await().until(() -> failures() > failures + 1);
                given().get("/q/health/ready")
                        .then()
                        .statusCode(200)
                        .body("checks.find { it.name == 'candidates' }.data.bpoc", equalTo("reachable"))
                        .body(
                                "checks.find { it.name == 'candidates' }.data.index",
                                startsWith("not brought up to date since"));
            } finally {
                Files.delete(directory);
            }
            await().until(() -> !searchesWarn());
            await().untilAsserted(() -> assertEquals(
                    List.of(CANDIDATE.toString()),
                    candidates(Map.of("search", "lepidopterist")).getList("candidates.id")));
        }

        private void removeAll() throws IOException {
            try (var all = Files.walk(directory)) {
                for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }

        private double failures() {
            return metric("talent_pool_search_failures_total{reason=\"files\"}");
        }
    }

    private boolean searchesWarn() {
        return !candidates(Map.of()).getList("warnings").isEmpty();
    }

    private String freshness() {
        return candidates(Map.of()).getString("freshness");
    }

    private static double metric(String series) {
        return given().get("/q/metrics")
                .then()
                .extract()
                .asString()
                .lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow();
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
}
