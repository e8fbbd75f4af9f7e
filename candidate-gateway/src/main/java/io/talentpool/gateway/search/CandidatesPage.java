package io.talentpool.gateway.search;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.talentpool.gateway.caching.AsOfSomeTime;
import io.talentpool.gateway.caching.ContentSink;
import io.talentpool.gateway.seal.Seal;
import io.talentpool.gateway.search.document.ListedCandidate;
import io.talentpool.gateway.search.document.WrittenCandidate;
import io.talentpool.gateway.search.snapshot.Found;
import io.talentpool.gateway.search.snapshot.Place;
import io.talentpool.gateway.search.snapshot.Snapshot;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A page of the list on the wire.
 *
 * @param count how many candidates are on this page
 * @param nextCursor null on the last page
 * @param freshness the moment whose state of BPOC this shows
 * @param warnings what a person should know about the answer; mostly empty
 */
record CandidatesPage(
        boolean success,
        @Schema(implementation = ListedCandidate[].class) List<WrittenCandidate> candidates,
        int count,

        @Schema(nullable = true) @JsonProperty("next_cursor")
        String nextCursor,

        Instant freshness,
        List<String> warnings)
        implements AsOfSomeTime {

    static final String EXAMPLE = """
            {
              "success": true,
              "candidates": [{
                "id": "8727a6d9-f218-44d2-b5b9-a400a41c0ac4", "firstName": "Zoë",
                "avatar": "/api/client/candidates/8727a6d9-f218-44d2-b5b9-a400a41c0ac4/avatar?v=4tKx0cXyTt2vJp7Zq1mWdA", "position": "Data Analyst",
                "location": "Cebu City, Philippines", "bio": "Calm under pressure, curious by habit.",
                "skills": ["SQL", "Python"], "experienceYears": 7, "culturalFitScore": 78.5, "discType": "S",
                "typingWpm": 64, "leaderboardScore": 88
              }],
              "count": 1, "next_cursor": null, "freshness": "2026-11-02T08:15:00Z", "warnings": []
            }
            """;

    @Override
    public void writeContent(ContentSink content) {
        candidates.forEach(candidate -> content.bytes(candidate.bytes()));
        content.value(nextCursor);
        content.value(warnings);
    }

    static CandidatesPage of(Found found, Snapshot snapshot, List<String> warnings, Seal seal) {
        return new CandidatesPage(
                true,
                found.candidates(),
                found.candidates().size(),
                found.end().map(Place::toBytes).map(seal::seal).orElse(null),
                snapshot.takenAt(),
                warnings);
    }
}
