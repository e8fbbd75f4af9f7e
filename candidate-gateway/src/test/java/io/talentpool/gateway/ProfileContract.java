package io.talentpool.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The profile page's contract, member by member: texts are texts, lists are lists, every object is there. */
final class ProfileContract {

    private ProfileContract() {}

    static void verify(Map<String, Object> candidate) {
        members(
                candidate,
                "id",
                "firstName",
                "avatar",
                "position",
                "location",
                "bio",
                "memberSince",
                "memberSinceHidden",
                "resume",
                "assessments",
                "aiAnalysis");
        texts(candidate, "id", "memberSince", "firstName", "position", "location", "bio");
        nullable(candidate, String.class, "avatar");
        assertInstanceOf(Boolean.class, candidate.get("memberSinceHidden"));
        resume(object(candidate, "resume"));
        assessments(object(candidate, "assessments"));
        analysis(object(candidate, "aiAnalysis"));
    }

    private static void resume(Map<String, Object> resume) {
        members(resume, "summary", "skills", "experience", "education", "certifications", "languages");
        texts(resume, "summary");
        textLists(resume, "skills", "certifications");
        for (var job : objects(resume, "experience")) {
            members(job, "position", "company", "duration", "description");
            texts(job, "position", "company", "duration", "description");
        }
        for (var degree : objects(resume, "education")) {
            members(degree, "degree", "institution", "year", "major", "gpa");
            texts(degree, "degree", "institution", "year", "major", "gpa");
        }
        for (var language : list(resume, "languages")) {
            assertTrue(language instanceof String
                    || language instanceof Map<?, ?> named
                            && named.get("language") instanceof String
                            && named.get("proficiency") instanceof String);
        }
    }

    private static void assessments(Map<String, Object> assessments) {
        members(assessments, "cultural", "disc", "typing", "leaderboard");
        var cultural = object(assessments, "cultural");
        members(cultural, "score", "summary", "traits");
        nullable(cultural, Number.class, "score");
        texts(cultural, "summary");
        textLists(cultural, "traits");
        var disc = object(assessments, "disc");
        members(disc, "primaryType", "secondaryType", "description", "scores", "strengths", "weaknesses", "workStyle");
        nullable(disc, String.class, "primaryType", "secondaryType");
        texts(disc, "description");
        textLists(disc, "strengths", "weaknesses", "workStyle");
        numbers(object(disc, "scores"), "dominance", "influence", "steadiness", "conscientiousness");
        object(disc, "scores").values().forEach(score -> assertInstanceOf(Number.class, score));
        numbers(object(assessments, "typing"), "wpm", "accuracy", "consistency", "bestWpm", "bestAccuracy");
        numbers(
                object(assessments, "leaderboard"),
                "totalScore",
                "profileCompletion",
                "assessmentScore",
                "activityScore");
    }

    private static void analysis(Map<String, Object> analysis) {
        members(
                analysis,
                "summary",
                "strengths",
                "recommendations",
                "overallScore",
                "keyStrengths",
                "strengthsAnalysis");
        texts(analysis, "summary", "strengthsAnalysis");
        textLists(analysis, "strengths", "recommendations", "keyStrengths");
        nullable(analysis, Number.class, "overallScore");
    }

    private static void members(Map<String, Object> object, String... names) {
        assertEquals(Set.of(names), object.keySet());
    }

    private static void texts(Map<String, Object> object, String... names) {
        for (var name : names) {
            assertInstanceOf(String.class, object.get(name), name);
        }
    }

    private static void numbers(Map<String, Object> object, String... names) {
        members(object, names);
        nullable(object, Number.class, names);
    }

    private static void nullable(Map<String, Object> object, Class<?> type, String... names) {
        for (var name : names) {
            assertTrue(object.get(name) == null || type.isInstance(object.get(name)), name);
        }
    }

    private static void textLists(Map<String, Object> object, String... names) {
        for (var name : names) {
            list(object, name).forEach(element -> assertInstanceOf(String.class, element, name));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Map<String, Object> parent, String name) {
        return (Map<String, Object>) assertInstanceOf(Map.class, parent.get(name), name);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> objects(Map<String, Object> parent, String name) {
        return (List<Map<String, Object>>) list(parent, name);
    }

    private static List<?> list(Map<String, Object> parent, String name) {
        return assertInstanceOf(List.class, parent.get(name), name);
    }
}
