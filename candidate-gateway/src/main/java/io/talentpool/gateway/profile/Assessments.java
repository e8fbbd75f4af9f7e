package io.talentpool.gateway.profile;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.talentpool.gateway.anonymity.AnonymousCandidate;
import io.talentpool.gateway.anonymity.NoZero;
import io.talentpool.gateway.bpoc.row.BpocCandidate;

/**
 * The test results part of a profile. A result is null where the test was not taken, where BPOC does not measure what the page has
 * a place for, and where it is 0, which says no more: pages show what is there, and would show a lone 0. The scores of DISC are
 * numbers always, since pages show all four.
 */
record Assessments(Cultural cultural, Disc disc, Typing typing, Leaderboard leaderboard) {

    /** Score 0 to 100. */
    record Cultural(@Schema(nullable = true) BigDecimal score, String summary, List<String> traits) {

        static Cultural of(AnonymousCandidate candidate) {
            return new Cultural(
                    NoZero.of(candidate.culturalScore()), candidate.culturalSummary(), candidate.culturalTraits());
        }
    }

    /** Types D, I, S, C; {@code primaryType} is null where the test was not taken. BPOC tells no strengths, weaknesses or work style by type, so these are always empty. */
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

    /** Each 0 to 100, and 0 where it is not known. */
    record DiscScores(int dominance, int influence, int steadiness, int conscientiousness) {

        static DiscScores of(BpocCandidate.Disc disc) {
            return new DiscScores(
                    known(disc.dominance()),
                    known(disc.influence()),
                    known(disc.steadiness()),
                    known(disc.conscientiousness()));
        }

        private static int known(Integer score) {
            return score == null ? 0 : score;
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
            return new Typing(
                    NoZero.of(typing.wpm()),
                    NoZero.of(typing.accuracy()),
                    null,
                    NoZero.of(typing.bestWpm()),
                    NoZero.of(typing.bestAccuracy()));
        }
    }

    /** Each 0 to 100; BPOC keeps no parts of the score beside the completion. */
    record Leaderboard(
            @Schema(nullable = true) Integer totalScore,
            @Schema(nullable = true) Integer profileCompletion,
            @Schema(nullable = true) Integer assessmentScore,
            @Schema(nullable = true) Integer activityScore) {

        static Leaderboard of(BpocCandidate.Leaderboard leaderboard) {
            return new Leaderboard(
                    NoZero.of(leaderboard.overallScore()), NoZero.of(leaderboard.profileCompletion()), null, null);
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
