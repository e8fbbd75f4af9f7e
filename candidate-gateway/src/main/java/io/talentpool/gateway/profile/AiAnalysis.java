package io.talentpool.gateway.profile;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.talentpool.gateway.anonymity.Insights;
import io.talentpool.gateway.anonymity.NoZero;

/** What BPOC's language model made of a candidate; the score is null where it made nothing. */
record AiAnalysis(
        String summary,
        List<String> strengths,
        List<String> recommendations,
        @Schema(nullable = true) Integer overallScore,
        List<String> keyStrengths,
        String strengthsAnalysis) {

    static AiAnalysis of(Insights insights) {
        return new AiAnalysis(
                insights.summary(),
                insights.strengths(),
                insights.recommendations(),
                NoZero.of(insights.overallScore()),
                insights.keyStrengths(),
                insights.strengthsAnalysis());
    }
}
