package io.talentpool.gateway;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.talentpool.embedded.bpoc.BpocSampleDatabase;
import io.talentpool.embedded.people.SamplePerson;

/** The list of candidates, as a client searches and pages through it. */
@QuarkusTest
class CandidateListTest extends RunningGateway {

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
        assertEquals(BpocSampleDatabase.DEFAULT_CANDIDATES, ids.size());
        assertEquals(BpocSampleDatabase.DEFAULT_CANDIDATES, new HashSet<>(ids).size());
        assertEquals(scores.stream().sorted(CandidateListTest::bestFirst).toList(), scores);
        assertFalse(ids.contains(BpocSampleDatabase.HIDDEN_ADMIN.toString()));
        assertFalse(ids.contains(BpocSampleDatabase.HIDDEN_RECRUITER.toString()));
        assertFalse(ids.contains(BpocSampleDatabase.WITHOUT_RESUME.toString()));
    }

    @Test
    void showsTheMembersThePageReadsAndNoOthers() {
        var page = candidates(Map.of());
        assertEquals(100, page.getInt("count"));
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
            assertTrue(
                    ((String) candidate.get("bio")).codePointCount(0, ((String) candidate.get("bio")).length()) <= 151);
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
        for (var secret : List.of("example.com", "delacruz", "+639", "0917", "[removed]", "remov", "***")) {
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
        "years, 3-4",
        "sort, best",
        "facets, 1",
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
    void countsWhatThereIsBesidesThePageOnDemand() {
        var page = candidates(Map.of("facets", true, "limit", 3));
        assertEquals(3, page.getInt("count"));
        assertEquals(BpocSampleDatabase.DEFAULT_CANDIDATES, page.getInt("total"));
        assertEquals(
                Set.of("skills", "places", "years", "disc"),
                page.getMap("facets").keySet());
        assertEquals(20, page.getList("facets.skills").size());
        int years = page.getList("facets.years.count", Integer.class).stream()
                .mapToInt(Integer::intValue)
                .sum();
        assertEquals(BpocSampleDatabase.DEFAULT_CANDIDATES, years);
        var skill = page.getString("facets.skills[0].value");
        var chosen = candidates(Map.of("facets", true, "skills", '"' + skill + '"'));
        assertEquals(page.getInt("facets.skills[0].count"), chosen.getInt("total"));
        assertEquals(20, chosen.getList("facets.skills").size());
        var place = page.getString("facets.places[1].value");
        assertEquals(
                page.getInt("facets.places[1].count"),
                candidates(Map.of("facets", true, "location", '"' + place + '"'))
                        .getInt("total"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"match", "newest", "experience"})
    void isPagedInEveryOrder(String sort) {
        var ids = new ArrayList<String>();
        var page = candidates(Map.of("limit", 70, "sort", sort));
        ids.addAll(page.getList("candidates.id"));
        while (page.get("next_cursor") != null) {
            page = candidates(Map.of("limit", 70, "sort", sort, "cursor", page.getString("next_cursor")));
            ids.addAll(page.getList("candidates.id"));
        }
        assertEquals(BpocSampleDatabase.DEFAULT_CANDIDATES, ids.size());
        assertEquals(BpocSampleDatabase.DEFAULT_CANDIDATES, new HashSet<>(ids).size());
    }

    @Test
    void suggestsSkills() {
        as(SamplePerson.ANNA)
                .queryParam("skill", "S")
                .get(CANDIDATES + "/suggestions")
                .then()
                .statusCode(200)
                .body("success", equalTo(true))
                .body("skills.value", hasItem("SQL"))
                .body("skills.count", everyItem(greaterThan(0)));
        as(SamplePerson.ANNA)
                .queryParam("skill", "*")
                .get(CANDIDATES + "/suggestions")
                .then()
                .statusCode(200)
                .body("skills", empty());
        as(SamplePerson.ANNA)
                .queryParam("skill", "x".repeat(201))
                .get(CANDIDATES + "/suggestions")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("skill"));
    }

    @Test
    void takesEmptyParametersForNone() {
        as(SamplePerson.ANNA)
                .get(CANDIDATES + "?search=&skills=&location=&minExperience=&discType=&culturalFitMin=&limit=&cursor=")
                .then()
                .statusCode(200)
                .body("count", equalTo(100));
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

    @Test
    void passesOverTheConditionOfAChange() {
        as(SamplePerson.ANNA)
                .header("If-Match", "\"1\"")
                .get(CANDIDATES + "?limit=3")
                .then()
                .statusCode(200)
                .body("count", equalTo(3));
    }

    private static int bestFirst(Integer one, Integer other) {
        return Integer.compare(other == null ? -1 : other, one == null ? -1 : one);
    }
}
