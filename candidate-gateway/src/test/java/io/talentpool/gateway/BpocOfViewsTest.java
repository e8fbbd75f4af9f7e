package io.talentpool.gateway;

import static io.restassured.RestAssured.given;
import static io.talentpool.embedded.testing.Patience.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.talentpool.embedded.bpoc.BpocSampleDatabase;
import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.embedded.testing.TalentPoolTestResource;

/**
 * The gateway with a BPOC that offers views over tables which nobody sees, of a résumé that is a text there; and that takes no connection
 * when the gateway starts.
 */
@QuarkusTest
@TestProfile(BpocOfViewsTest.Views.class)
class BpocOfViewsTest extends RunningGateway {

    private static final UUID NEW = UUID.fromString("c4a09e00-0000-4000-8000-000000000002");
    private static final UUID BROKEN = UUID.fromString("c4a09e00-0000-4000-8000-000000000003");

    public static final class Views implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("talent-pool.search.incremental", "false");
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(
                    new TestResourceEntry(TalentPoolTestResource.class, Map.of("bpoc", "views, closed")),
                    new TestResourceEntry(Services.class));
        }
    }

    private static boolean isOpen;

    @Override
    @BeforeEach
    void everythingIsUp() {
        bpoc = new Bpoc(bpocUrl);
        if (!isOpen) {
            sendsNobodyHereBeforeItHasAnIndex();
            bpoc.execute("alter role bpoc_reader login");
            isOpen = true;
        }
        super.everythingIsUp();
    }

    private void sendsNobodyHereBeforeItHasAnIndex() {
        await().untilAsserted(() -> given().get("/q/health/ready")
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'candidates' }.status", equalTo("DOWN"))
                .body("checks.find { it.name == 'candidates' }.data.bpoc", containsString("away since"))
                .body("checks.find { it.name == 'candidates' }.data.index", containsString("database fails")));
        unavailable(as(SamplePerson.ANNA).get(CANDIDATES).then());
    }

    @Test
    void isReadAsAWhole() {
        given().get("/q/health/ready")
                .then()
                .body(
                        "checks.find { it.name == 'candidates' }.data.indexed",
                        equalTo(BpocSampleDatabase.DEFAULT_CANDIDATES));
        profileOf(3).body("warnings", empty());
    }

    @Test
    void isFollowedInAllThatChanges() {
        insert(NEW, "{\"skills\": [\"Falconry\"]}");
        try {
            found("falconry", NEW);
            bpoc.execute("update users set bio = 'Gliders' where id = '%s'".formatted(NEW));
            found("gliders", NEW);
            bpoc.execute(
                    "insert into privacy_settings (user_id, job_title, location) values ('%s', 'only-me', 'only-me')"
                            .formatted(NEW));
            assertEquals("Quirina", profile(NEW).getString("candidate.firstName"));
        } finally {
            bpoc.execute("delete from hidden.users where id = '%s'".formatted(NEW));
        }
        found("gliders");
    }

    @Test
    void isReadWithoutTheOneRowThatItCannotGive() {
        insert(BROKEN, "{\"skills\": [");
        insert(NEW, "{\"skills\": [\"Falconry\"]}");
        try {
            found("falconry", NEW);
            as(SamplePerson.ANNA).get(CANDIDATES + "/" + BROKEN).then().statusCode(404);
            profileOf(4).body("warnings", empty());
            as(SamplePerson.CARLA)
                    .get("/api/admin/candidates/departed?ids=" + BROKEN + "," + NEW)
                    .then()
                    .statusCode(200)
                    .body("departed", empty());
            assertEquals(List.of(), candidates(Map.of()).getList("warnings"));
            given().get("/q/metrics").then().body(containsString("talent_pool_bpoc_unreadable_total"));
        } finally {
            bpoc.execute("delete from hidden.users where id in ('%s', '%s')".formatted(NEW, BROKEN));
        }
        found("falconry");
    }

    private void insert(UUID id, String resume) {
        bpoc.execute(
                "insert into hidden.users (id, first_name, last_name, bio) values ('%s', 'Quirina', 'Onyx', 'Kites')"
                        .formatted(id));
        bpoc.execute("insert into hidden.resumes_extracted values ('%s', '%s')".formatted(id, resume));
    }

    private void found(String word, UUID... ids) {
        await().untilAsserted(() -> assertEquals(
                List.of(ids).stream().map(UUID::toString).toList(),
                candidates(Map.of("search", word)).getList("candidates.id")));
    }
}
