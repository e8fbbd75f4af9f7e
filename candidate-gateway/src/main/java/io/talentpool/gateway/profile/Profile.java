package io.talentpool.gateway.profile;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.talentpool.gateway.anonymity.AnonymousCandidate;

/**
 * A candidate as a client sees one.
 *
 * @param avatar a link; null where there is none
 * @param location “City, Province, Country”, or “Location not specified”
 * @param bio empty where there is none
 * @param memberSince null where they keep it private
 */
record Profile(
        UUID id,
        String firstName,
        @Schema(nullable = true) String avatar,
        String position,
        String location,
        String bio,
        @Schema(nullable = true) Instant memberSince,
        ResumeView resume,
        Assessments assessments,
        AiAnalysis aiAnalysis) {

    static Profile of(AnonymousCandidate candidate) {
        return new Profile(
                candidate.id(),
                candidate.firstName(),
                candidate.avatar(),
                candidate.position(),
                candidate.location().full(),
                candidate.bio(),
                candidate.memberSince(),
                ResumeView.of(candidate.resume()),
                Assessments.of(candidate),
                AiAnalysis.of(candidate.insights()));
    }
}
