package io.talentpool.gateway.search.document;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.talentpool.gateway.anonymity.AnonymousCandidate;
import io.talentpool.gateway.anonymity.NoZero;

/**
 * A candidate in the list, as a client sees one.
 *
 * @param avatar a link; null where there is none
 * @param location “City, Country”, or “Location not specified”
 * @param bio the first 150 characters, then “…”; empty where there is none
 * @param skills the first five
 * @param experienceYears completed years
 * @param culturalFitScore 0 to 100; null where unknown or 0, like the members after it
 * @param discType D, I, S or C
 * @param typingWpm words a minute
 * @param leaderboardScore 0 to 100
 */
public record ListedCandidate(
        UUID id,
        String firstName,
        @Schema(nullable = true) String avatar,
        String position,
        String location,
        String bio,
        List<String> skills,
        int experienceYears,
        @Schema(nullable = true) BigDecimal culturalFitScore,
        @Schema(nullable = true) String discType,
        @Schema(nullable = true) Integer typingWpm,
        @Schema(nullable = true) Integer leaderboardScore) {

    private static final int BIO_CHARACTERS = 150;
    private static final int SKILLS = 5;

    /** @param bio the candidate's, its beginning at least, so that it is redacted once only */
    static ListedCandidate of(AnonymousCandidate candidate, String bio, List<String> skills, YearMonth now) {
        return new ListedCandidate(
                candidate.id(),
                candidate.firstName(),
                candidate.avatar(),
                candidate.position(),
                candidate.location().brief(),
                excerpt(bio),
                List.copyOf(skills.subList(0, Math.min(SKILLS, skills.size()))),
                candidate.experienceYears(now),
                NoZero.of(candidate.culturalScore()),
                candidate.discType(),
                NoZero.of(candidate.typing().wpm()),
                NoZero.of(candidate.leaderboard().overallScore()));
    }

    /** Cut by code point, so that no emoji is halved. */
    static String excerpt(String bio) {
        return bio.codePointCount(0, bio.length()) <= BIO_CHARACTERS
                ? bio
                : bio.substring(0, bio.offsetByCodePoints(0, BIO_CHARACTERS)) + "…";
    }
}
