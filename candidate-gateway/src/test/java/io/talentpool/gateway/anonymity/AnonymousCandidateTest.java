package io.talentpool.gateway.anonymity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.talentpool.gateway.bpoc.row.BpocCandidate;
import io.talentpool.gateway.bpoc.row.BpocCandidate.Analysis;
import io.talentpool.gateway.bpoc.row.BpocCandidate.Cultural;
import io.talentpool.gateway.bpoc.row.BpocCandidate.Disc;
import io.talentpool.gateway.bpoc.row.BpocCandidate.Leaderboard;
import io.talentpool.gateway.bpoc.row.BpocCandidate.Person;
import io.talentpool.gateway.bpoc.row.BpocCandidate.Place;
import io.talentpool.gateway.bpoc.row.BpocCandidate.Typing;
import io.talentpool.gateway.bpoc.row.Privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

class AnonymousCandidateTest {

    private static final Pictures PICTURES = new Pictures(address -> "tag");

    private static final JsonMapper JSON = new JsonMapper();

    @Nested
    class Redacts {

        private final AnonymousCandidate candidate = candidate("{}");

        @Test
        void everyTextItGives() {
            assertEquals("Zoë", candidate.firstName());
            assertEquals("Analyst at [removed] Partners", candidate.position());
            assertEquals("Ask for [removed]", candidate.bio());
            assertEquals("Ms. [removed] sums up", candidate.resume().summary());
            assertEquals("Ran [removed]", candidate.resume().experience().get(0).description());
            assertEquals(List.of("SQL"), candidate.skills());
            assertEquals("[removed] is curious", candidate.culturalSummary());
            assertEquals("[removed] is steady", candidate.discDescription());
            assertEquals("Hire [removed]", candidate.insights().strengthsAnalysis());
            assertEquals(List.of("Being [removed]"), candidate.insights().keyStrengths());
        }
    }

    @Nested
    class KeepsPrivate {

        @Test
        void whatTheCandidateHides() {
            var candidate = candidate(
                    "{'first_name': 'only-me', 'location': 'only-me', 'job_title': 'only-me', 'key_strengths': 'only-me', 'member_since': 'only-me'}");
            assertEquals("Candidate", candidate.firstName());
            assertEquals("Location not specified", candidate.location().full());
            assertEquals("", candidate.location().city());
            assertEquals("Professional", candidate.position());
            assertNull(candidate.memberSince());
            assertEquals(List.of(), candidate.insights().keyStrengths());
            assertEquals("", candidate.insights().strengthsAnalysis());
        }

        @Test
        void whatIsSetToAWordWeDoNotKnow() {
            assertEquals("Professional", candidate("{'job_title': 'friends'}").position());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {'overallScore': 78}                             | 78
                    {'overallScore': 78.50}                          | 78.5
                    {'overallScore': '80.0'}                         | 80
                    {'overallScore': '91%'}                          | 91
                    {'writing': {'score': '64'}}                     | 64
                    {'overallScore': null, 'writing': {'score': 64}} | 64
                    {'overallScore': 'high', 'writing': {'score': 6}}| 6
                    {'overallScore': 250}                            |
                    {'overallScore': -3}                             |
                    {'writing': 'n/a'}                               |
                    {}                                               |
                    """)
    void readsTheCulturalScoreInAllItsForms(String result, BigDecimal score) {
        assertEquals(score, candidate("{}", result, null).culturalScore());
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:image/png;base64,AAAA", "/avatars/1.png", " "})
    void showsNoAvatarThatIsNoWebAddress(String url) {
        assertNull(candidate("{}", "{}", url).avatar());
    }

    private static AnonymousCandidate candidate(String privacy) {
        return candidate(privacy, "{}", null);
    }

    private static AnonymousCandidate candidate(String privacy, String culturalResult, String avatar) {
        var read = new BpocCandidate(
                new UUID(0, 1),
                new Person("Zoë Peña", "Peña", "zoe.pena@example.com", "0917 555 0142"),
                avatar,
                "Ask for PENA, zoe.pena@example.com",
                "Analyst at Peña Partners",
                new Place("Cebu City", "Cebu", "Philippines"),
                Instant.parse("2025-03-01T08:00:00Z"),
                json("{'summary': 'Ms. Peña sums up', 'skills': ['SQL', '0917 555 0142'],"
                        + " 'experience': [{'title': 'Analyst', 'description': 'Ran https://pena.example.com'}]}"),
                new Cultural(json(culturalResult), "Peña is curious"),
                new Disc("s", null, 1, 2, 3, 4, "peña is steady"),
                new Typing(null, null, null, null),
                new Leaderboard(null, null),
                new Analysis(null, json("['Being Pena']"), json("{'topStrengths': ['Hire Peña']}")),
                new Privacy(json(privacy)));
        return new AnonymousCandidate(read, PICTURES);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException wrongTest) {
            throw new IllegalArgumentException(wrongTest);
        }
    }
}
