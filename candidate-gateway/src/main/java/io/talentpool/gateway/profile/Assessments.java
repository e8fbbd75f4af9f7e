package io.talentpool.gateway.profile;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.talentpool.gateway.anonymity.AnonymousCandidate;
import io.talentpool.gateway.bpoc.BpocCandidate;

/**
 * The test results part of a profile. A result is null where the test was not taken, or where BPOC does not measure what
 * the page has a place for.
 */
record Assessments(Cultural cultural, Disc disc, Typing typing, Leaderboard leaderboard) {

    /** Score 0 to 100. */
    record Cultural(@Schema(nullable = true) BigDecimal score, String summary, List<String> traits) {

        static Cultural of(AnonymousCandidate candidate) {
            return new Cultural(candidate.culturalScore(), candidate.culturalSummary(), candidate.culturalTraits());
        }
    }

    /** Types D, I, S, C. BPOC tells no strengths, weaknesses or work style by type, so these are always empty. */
    record Disc(
            @Schema(nullable = true) String primaryType,
            @Schema(nullable = true) String secondaryType,
            String description,
            DiscScores scores,
            List<String> strengths,
            List<String> weaknesses,
            List<String> workStyle) {

        static Disc of(AnonymousCandidate candidate) {
            return new Disc(
                    candidate.discType(),
                    candidate.secondaryDiscType(),
                    candidate.discDescription(),
                    DiscScores.of(candidate.discScores()),
                    List.of(),
                    List.of(),
                    List.of());
        }
    }

    /** Each 0 to 100. */
    record DiscScores(
            @Schema(nullable = true) Integer dominance,
            @Schema(nullable = true) Integer influence,
            @Schema(nullable = true) Integer steadiness,
            @Schema(nullable = true) Integer conscientiousness) {

        static DiscScores of(BpocCandidate.Disc disc) {
            return new DiscScores(disc.dominance(), disc.influence(), disc.steadiness(), disc.conscientiousness());
        }
    }

    /** Words a minute and percent; BPOC keeps no consistency. */
    record Typing(
            @Schema(nullable = true) Integer wpm,
            @Schema(nullable = true) BigDecimal accuracy,
            @Schema(nullable = true) BigDecimal consistency,
            @Schema(nullable = true) Integer bestWpm,
            @Schema(nullable = true) BigDecimal bestAccuracy) {

        static Typing of(BpocCandidate.Typing typing) {
            return new Typing(typing.wpm(), typing.accuracy(), null, typing.bestWpm(), typing.bestAccuracy());
        }
    }

    /** Each 0 to 100; BPOC keeps no parts of the score beside the completion. */
    record Leaderboard(
            @Schema(nullable = true) Integer totalScore,
            @Schema(nullable = true) Integer profileCompletion,
            @Schema(nullable = true) Integer assessmentScore,
            @Schema(nullable = true) Integer activityScore) {

        static Leaderboard of(BpocCandidate.Leaderboard leaderboard) {
            return new Leaderboard(leaderboard.overallScore(), leaderboard.profileCompletion(), null, null);
        }
    }

    static Assessments of(AnonymousCandidate candidate) {
        return new Assessments(
                Cultural.of(candidate),
                Disc.of(candidate),
                Typing.of(candidate.typing()),
                Leaderboard.of(candidate.leaderboard()));
    }
}
