package io.talentpool.gateway.bpoc.row;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What BPOC knows about a candidate, as it stands there: texts may be null, JSON is a missing node where there is none.
 * <b>Not to be shown, logged or cached as it is.</b>
 */
public record BpocCandidate(
        UUID id,
        Person person,
        String avatarUrl,
        String bio,
        String position,
        Place place,
        Instant createdAt,
        JsonNode resume,
        Cultural cultural,
        Disc disc,
        Typing typing,
        Leaderboard leaderboard,
        Analysis analysis,
        Privacy privacy) {

    /** When somebody joined of whom that is not known. */
    public static final Instant UNKNOWN_TIME = Instant.EPOCH;

    /** Who it is; for admins, and for knowing what to take out of free texts. */
    public record Person(String firstName, String lastName, String email, String phone) {

        @Override
        public String toString() {
            return "Person[…]"; // So that no log line can ever name one.
        }
    }

    /** Where they live. */
    public record Place(String city, String province, String country) {

        /** For somebody who keeps it private. */
        public static final Place UNKNOWN = new Place(null, null, null);
    }

    /** The test of cultural fit. */
    public record Cultural(JsonNode result, String summary) {}

    /** The DISC test: types D, I, S, C; scores 0 to 100. */
    public record Disc(
            String primaryType,
            String secondaryType,
            Integer dominance,
            Integer influence,
            Integer steadiness,
            Integer conscientiousness,
            String assessment) {}

    /** The typing test: words a minute, accuracy in percent. */
    public record Typing(Integer wpm, Integer bestWpm, BigDecimal accuracy, BigDecimal bestAccuracy) {}

    /** The standing among all candidates, 0 to 100. */
    public record Leaderboard(Integer overallScore, Integer profileCompletion) {}

    /** What BPOC's language model made of it all. */
    public record Analysis(Integer overallScore, JsonNode keyStrengths, JsonNode strengthsAnalysis) {}
}
