package io.talentpool.gateway.profile;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.talentpool.gateway.anonymity.AnonymousCandidate;

/**
 * A candidate as a client sees one.
 *
 * @param avatar a link; null where there is none
 * @param location “City, Province, Country”, or “Location not specified”
 * @param bio empty where there is none
 * @param memberSince where they keep it private, the first day of this year, which reads as a date where pages expect one and is
 *     the same for all who hide it; at noon, which is that day nearly everywhere
 * @param memberSinceHidden whether they keep it private
 */
record Profile(
        UUID id,
        String firstName,
        @Schema(nullable = true) String avatar,
        String position,
        String location,
        String bio,
        Instant memberSince,
        boolean memberSinceHidden,
        ResumeView resume,
        Assessments assessments,
        AiAnalysis aiAnalysis) {

    static Profile of(AnonymousCandidate candidate, Instant now) {
        Instant since = candidate.memberSince();
        return new Profile(
                candidate.id(),
                candidate.firstName(),
                candidate.avatar(),
                candidate.position(),
                candidate.location().full(),
                candidate.bio(),
                since == null ? firstOfTheYear(now) : since,
                since == null,
                ResumeView.of(candidate.resume()),
                Assessments.of(candidate),
                AiAnalysis.of(candidate.insights()));
    }

    private static Instant firstOfTheYear(Instant now) {
        return now.atOffset(ZoneOffset.UTC)
                .with(TemporalAdjusters.firstDayOfYear())
                .with(LocalTime.NOON)
                .toInstant();
    }
}
