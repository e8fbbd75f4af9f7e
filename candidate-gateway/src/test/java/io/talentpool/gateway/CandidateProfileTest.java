package io.talentpool.gateway;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Year;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.talentpool.embedded.bpoc.BpocSampleDatabase;
import io.talentpool.embedded.people.SamplePerson;

/** One candidate: what a client may see of them, and what an admin does. */
@QuarkusTest
class CandidateProfileTest extends RunningGateway {

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
            assertFalse(lower.contains("third-party") || lower.contains("mabini") || lower.contains("121.98"), text);
            assertFalse(lower.contains("@example.com") || lower.contains("linkedin"), text);
        }
    }

    @Test
    void hidesWhatTheCandidateHides() {
        profileOf(6).body("candidate.location", equalTo("Location not specified"));
        profileOf(16).body("candidate.position", equalTo("Professional"));
        profileOf(26).body("candidate.aiAnalysis.keyStrengths", empty());
        profileOf(36)
                .body("candidate.memberSinceHidden", equalTo(true))
                .body("candidate.memberSince", equalTo(Year.now(ZoneOffset.UTC) + "-01-01T12:00:00Z"));
        profileOf(6).body("candidate.memberSinceHidden", equalTo(false));
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
