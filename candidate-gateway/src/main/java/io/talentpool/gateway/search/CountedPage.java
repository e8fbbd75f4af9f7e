package io.talentpool.gateway.search;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.talentpool.gateway.caching.AsOfSomeTime;
import io.talentpool.gateway.caching.ContentSink;
import io.talentpool.gateway.search.counting.Counted;
import io.talentpool.gateway.search.counting.Facets;
import io.talentpool.gateway.search.document.ListedCandidate;
import io.talentpool.gateway.search.document.WrittenCandidate;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A page of the list on the wire, with what there is besides. The members are those of {@link CandidatesPage} and two more.
 *
 * @param total how many candidates are in the whole list
 */
record CountedPage(
        boolean success,
        @Schema(implementation = ListedCandidate[].class) List<WrittenCandidate> candidates,
        int count,

        @Schema(nullable = true) @JsonProperty("next_cursor")
        String nextCursor,

        Instant freshness,
        List<String> warnings,
        int total,
        Facets facets)
        implements AsOfSomeTime {

    static final String EXAMPLE = """
            {
              "success": true,
              "candidates": [{
                "id": "8727a6d9-f218-44d2-b5b9-a400a41c0ac4", "firstName": "Zoë",
                "avatar": "https://avatars.example.com/7.png", "position": "Data Analyst",
                "location": "Cebu City, Philippines", "bio": "Calm under pressure, curious by habit.",
                "skills": ["SQL", "Python"], "experienceYears": 7, "culturalFitScore": 78.5, "discType": "S",
                "typingWpm": 64, "leaderboardScore": 88
              }],
              "count": 1, "next_cursor": null, "freshness": "2026-11-02T08:15:00Z", "warnings": [],
              "total": 1,
              "facets": {
                "skills": [{"value": "Python", "count": 1}, {"value": "SQL", "count": 1}],
                "places": [{"value": "Cebu City, Philippines", "count": 1}, {"value": "Philippines", "count": 1}],
                "years": [{"value": "5-9", "count": 1}],
                "disc": [{"value": "S", "count": 1}]
              }
            }
            """;

    static CountedPage of(CandidatesPage page, Counted counted) {
        return new CountedPage(
                page.success(),
                page.candidates(),
                page.count(),
                page.nextCursor(),
                page.freshness(),
                page.warnings(),
                counted.total(),
                counted.facets());
    }

    @Override
    public void writeContent(ContentSink content) {
        candidates.forEach(candidate -> content.bytes(candidate.bytes()));
        content.value(nextCursor);
        content.value(warnings);
        content.value(total);
        content.value(facets);
    }
}
