package io.talentpool.gateway.lookup;

import static io.talentpool.embedded.testing.Patience.await;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.talentpool.embedded.bpoc.BpocSampleDatabase;
import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.gateway.RunningGateway;
import io.talentpool.gateway.bpoc.BpocCandidates;
import io.talentpool.gateway.bpoc.trouble.BpocUnavailable;
import io.talentpool.gateway.search.CandidateIndex;

/** Whom of some candidates clients may see, and by which name. */
@QuarkusTest
class CandidateNamesTest extends RunningGateway {

    private static final UUID NEW = UUID.fromString("00000000-0000-4000-8000-0000000a4e01");

    @Inject
    CandidateIndex index;

    @Inject
    BpocCandidates candidates;

    @Test
    void areThoseOfTheListAndOfTheProfileWhoeverAnswers() {
        var listed = candidates(Map.of("limit", 100)).getList("candidates", Map.class).stream()
                .collect(Collectors.toMap(candidate -> UUID.fromString((String) candidate.get("id")), candidate ->
                        (String) candidate.get("firstName")));

        assertEquals(listed, namesIn(names(listed.keySet())));
        assertEquals(listed, anHourLater().of(listed.keySet()).await().indefinitely()); // from BPOC
        listed.keySet().stream()
                .limit(10)
                .forEach(id -> assertEquals(listed.get(id), profile(id).getString("candidate.firstName")));
    }

    @Test
    void areAllThatIsToldOfACandidate() {
        names(Set.of(CANDIDATE))
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("success", equalTo(true))
                .body("candidates", hasSize(1))
                .body("candidates[0]", aMapWithSize(2))
                .body("candidates[0].id", equalTo(CANDIDATE.toString()))
                .body("candidates[0].firstName", equalTo(profile(CANDIDATE).getString("candidate.firstName")));
    }

    @Test
    void areLeftOutOfThoseWhomNobodyMaySee() {
        names(Set.of(
                        UUID.randomUUID(),
                        BpocSampleDatabase.HIDDEN_ADMIN,
                        CANDIDATE,
                        UUID.fromString("ad000000-0000-4000-8000-000000000003")))
                .statusCode(200)
                .body("candidates.id", contains(CANDIDATE.toString()));
    }

    @Test
    void areNoneWhereNobodyIsAskedFor() {
        as(SamplePerson.ANNA).get(CANDIDATES + "/names").then().statusCode(200).body("candidates", empty());
    }

    @Test
    void areThereAtOnceForWhoeverIsNewAndGoWithThem() {
        bpoc.execute("insert into users (id, first_name, last_name) values ('%s', 'Dr. Quirina Onyx', 'Onyx')"
                .formatted(NEW));
        try {
            names(Set.of(NEW)).body("candidates", empty()); // there is no résumé
            bpoc.execute("insert into resumes_extracted values ('%s', '{\"skills\": [\"Falconry\"]}')".formatted(NEW));
            names(Set.of(NEW)).body("candidates.firstName", contains("Quirina"));

            bpoc.execute("update users set first_name = 'Querida' where id = '%s'".formatted(NEW));
            await().untilAsserted(() -> names(Set.of(NEW)).body("candidates.firstName", contains("Querida")));
            bpoc.execute("update users set admin_level = 'recruiter' where id = '%s'".formatted(NEW));
            await().untilAsserted(() -> names(Set.of(NEW)).body("candidates", empty()));
            bpoc.execute("update users set admin_level = 'user' where id = '%s'".formatted(NEW));
            names(Set.of(NEW)).body("candidates.firstName", contains("Querida"));
        } finally {
            bpoc.execute("delete from users where id = '%s'".formatted(NEW));
        }
        await().untilAsserted(() -> names(Set.of(NEW)).body("candidates", empty()));
    }

    @Test
    void comeFromTheIndexWhileBpocIsAwayAndForAnHourOnly() {
        String name = profile(CANDIDATE).getString("candidate.firstName");
        bpoc.whileAway(() -> {
            names(Set.of(CANDIDATE)).statusCode(200).body("candidates.firstName", contains(name));
            unavailable(names(Set.of(UUID.randomUUID())));
            unavailable(names(Set.of(CANDIDATE, UUID.randomUUID())));
            var later = anHourLater().of(Set.of(CANDIDATE));
            assertThrows(BpocUnavailable.class, () -> later.await().indefinitely());
        });
        await().untilAsserted(() -> names(Set.of(UUID.randomUUID())).statusCode(200));
    }

    @Test
    void areToldOfAHundredAtATime() {
        names(many(100)).statusCode(200).body("candidates", empty());
        names(many(101))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo("ids"))
                .body("violations[0].message", containsString("100"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"maya", "8727a6d9-f218-44d2-b5b9-a400a41c0ac4,7", "8727a6d9f21844d2b5b9a400a41c0ac4"})
    void areNotToldOfWhatIsNoId(String ids) {
        as(SamplePerson.ANNA)
                .queryParam("ids", ids)
                .get(CANDIDATES + "/names")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("ids"))
                .body("candidates", nullValue());
    }

    /** The same, an hour after the index was brought up to date for the last time. */
    private CandidateNames anHourLater() {
        return new CandidateNames(index, candidates, Clock.offset(Clock.systemUTC(), Duration.ofMinutes(61)));
    }

    private ValidatableResponse names(Set<UUID> ids) {
        return as(SamplePerson.ANNA)
                .queryParam("ids", ids.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .get(CANDIDATES + "/names")
                .then();
    }

    private static Map<UUID, String> namesIn(ValidatableResponse answer) {
        List<Map<String, String>> named =
                answer.statusCode(200).extract().jsonPath().getList("candidates");
        return named.stream()
                .collect(Collectors.toMap(one -> UUID.fromString(one.get("id")), one -> one.get("firstName")));
    }

    private static Set<UUID> many(int count) {
        return Stream.generate(UUID::randomUUID).limit(count).collect(Collectors.toSet());
    }
}
