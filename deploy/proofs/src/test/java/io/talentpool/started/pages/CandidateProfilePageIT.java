package io.talentpool.started.pages;

import static io.talentpool.started.pages.Kind.BOOLEAN;
import static io.talentpool.started.pages.Kind.FILLED;
import static io.talentpool.started.pages.Kind.PERCENT;
import static io.talentpool.started.pages.Kind.PICTURE;
import static io.talentpool.started.pages.Kind.TEXT;
import static io.talentpool.started.pages.Kind.UTC_TIME;
import static io.talentpool.started.pages.Kind.UUID;
import static io.talentpool.started.pages.Kind.WHOLE_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.talentpool.embedded.bpoc.BpocSampleDatabase;
import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.local.client.Actor;
import io.talentpool.local.client.ClientActor;
import io.talentpool.started.StartedSystem;
import io.talentpool.started.UsesTheSystem;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The client's page about one candidate: {@code GET /api/client/candidates/{id}}. There are two versions of it, which read
 * different parts of the assessments and of the analysis, and both parts are always there: texts are never null, lists are
 * never null, no object is ever missing.
 */
@UsesTheSystem
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CandidateProfilePageIT {

    private static final String CANDIDATES = "/api/client/candidates/";
    private static final int PROFILES = 100;

    private static final Kind TEXTS = Kind.listOf(FILLED);
    private static final Kind DISC_TYPE = Kind.oneOf("D", "I", "S", "C").orNull();

    private static final Shape RESUME = Shape.object()
            .with("summary", TEXT)
            .with("skills", TEXTS)
            .with(
                    "experience",
                    Kind.listOf(Shape.object()
                            .with("position", TEXT)
                            .with("company", TEXT)
                            .with("duration", TEXT)
                            .with("description", TEXT)))
            .with(
                    "education",
                    Kind.listOf(Shape.object()
                            .with("degree", TEXT)
                            .with("institution", TEXT)
                            .with("year", TEXT)
                            .with("major", TEXT)
                            .with("gpa", TEXT)))
            .with("certifications", Kind.listOf(textOr(Shape.object().with("name", FILLED))))
            .with(
                    "languages",
                    Kind.listOf(textOr(Shape.object().with("language", FILLED).with("proficiency", FILLED))));

    private static final Shape ASSESSMENTS = Shape.object()
            .with(
                    "cultural",
                    Shape.object()
                            .with("score", PERCENT.orNull())
                            .with("summary", TEXT)
                            .with("traits", TEXTS))
            .with(
                    "disc",
                    Shape.object()
                            .with("primaryType", DISC_TYPE)
                            .with("secondaryType", DISC_TYPE)
                            .with("description", TEXT)
                            .with(
                                    "scores",
                                    Shape.object()
                                            .with("dominance", PERCENT)
                                            .with("influence", PERCENT)
                                            .with("steadiness", PERCENT)
                                            .with("conscientiousness", PERCENT))
                            .with("strengths", TEXTS)
                            .with("weaknesses", TEXTS)
                            .with("workStyle", TEXTS))
            .with(
                    "typing",
                    Shape.object()
                            .with("wpm", WHOLE_NUMBER.orNull())
                            .with("accuracy", PERCENT.orNull())
                            .with("consistency", PERCENT.orNull())
                            .with("bestWpm", WHOLE_NUMBER.orNull())
                            .with("bestAccuracy", PERCENT.orNull()))
            .with(
                    "leaderboard",
                    Shape.object()
                            .with("totalScore", PERCENT.orNull())
                            .with("profileCompletion", PERCENT.orNull())
                            .with("assessmentScore", PERCENT.orNull())
                            .with("activityScore", PERCENT.orNull()));

    private static final Shape ANALYSIS = Shape.object()
            .with("summary", TEXT)
            .with("strengths", TEXTS)
            .with("recommendations", TEXTS)
            .with("overallScore", PERCENT.orNull())
            .with("keyStrengths", TEXTS)
            .with("strengthsAnalysis", TEXT);

    private static final Shape PAGE = Wire.one(
                    "candidate",
                    Shape.object()
                            .with("id", UUID)
                            .with("firstName", FILLED)
                            .with("avatar", PICTURE.orNull())
                            .with("position", FILLED)
                            .with("location", FILLED)
                            .with("bio", TEXT)
                            .with("memberSince", UTC_TIME)
                            .with("memberSinceHidden", BOOLEAN)
                            .with("resume", RESUME)
                            .with("assessments", ASSESSMENTS)
                            .with("aiAnalysis", ANALYSIS))
            .with("freshness", UTC_TIME)
            .with("warnings", Kind.listOf(FILLED));

    private final Actor otto;
    private final ClientActor searching;

    CandidateProfilePageIT(StartedSystem system) {
        this.otto = system.talentPool().actor(SamplePerson.OTTO);
        this.searching = system.talentPool().client(SamplePerson.OTTO);
    }

    @Test
    void hasExactlyTheseMembersWhateverIsKnownOfTheCandidate() {
        assertThat(profiles()).flatExtracting(PAGE::faultsOf).isEmpty();
    }

    @Test
    void hasWhatEitherVersionOfThePageReads() {
        List<JsonNode> profiles = profiles();

        for (String member : List.of(
                "/resume/summary",
                "/resume/skills/0",
                "/resume/experience/0/position",
                "/resume/education/0/degree",
                "/resume/certifications/0",
                "/resume/languages/0",
                "/assessments/cultural/score",
                "/assessments/cultural/summary",
                "/assessments/disc/primaryType",
                "/assessments/disc/scores/dominance",
                "/assessments/typing/wpm",
                "/assessments/typing/bestWpm",
                "/assessments/leaderboard/totalScore",
                "/aiAnalysis/summary",
                "/aiAnalysis/strengths/0",
                "/aiAnalysis/overallScore",
                "/aiAnalysis/keyStrengths/0",
                "/aiAnalysis/strengthsAnalysis")) {
            assertThat(profiles)
                    .as(member)
                    .anyMatch(profile ->
                            !profile.at("/candidate" + member).asText("").isBlank()
                                    && !profile.at("/candidate" + member).isNull());
        }
    }

    @Test
    void namesNobodyInFull() {
        assertThat(profiles()).extracting(JsonNode::toString).noneMatch(Wire.E_MAIL.asPredicate());
    }

    @ParameterizedTest
    @MethodSource("nobodys")
    void isNotThereForIdsThatNoCandidateHas(Object id) {
        JsonNode refusal = otto.get(CANDIDATES + id).expect(404).answer();

        assertThat(Wire.PROBLEM.faultsOf(refusal)).isEmpty();
    }

    static Stream<Object> nobodys() {
        return Stream.of(
                java.util.UUID.randomUUID(),
                "not-an-id",
                BpocSampleDatabase.HIDDEN_ADMIN,
                BpocSampleDatabase.HIDDEN_RECRUITER,
                BpocSampleDatabase.WITHOUT_RESUME);
    }

    private List<JsonNode> profiles() {
        return searching.searchesCandidates("limit=" + PROFILES).stream()
                .map(candidate ->
                        otto.get(CANDIDATES + candidate.id()).expect(200).answer())
                .toList();
    }

    private static Kind textOr(Kind other) {
        return (path, value, fault) -> (value.isTextual() ? FILLED : other).check(path, value, fault);
    }
}
