package io.talentpool.gateway.anonymity;

import java.util.List;
import java.util.function.UnaryOperator;

import io.talentpool.gateway.bpoc.BpocCandidate.Analysis;
import io.talentpool.gateway.bpoc.Privacy;
import io.talentpool.gateway.resume.JsonTexts;
import io.talentpool.gateway.resume.Members;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What BPOC's language model made of a candidate, as words: its JSON has no fixed shape. Texts are redacted; what is not
 * there, or kept private, is empty.
 *
 * @param overallScore null where there was no analysis
 * @param strengthsAnalysis everything the analysis of strengths says, as one text
 */
public record Insights(
        Integer overallScore,
        String summary,
        List<String> strengths,
        List<String> recommendations,
        List<String> keyStrengths,
        String strengthsAnalysis) {

    static Insights of(Analysis analysis, Privacy privacy, UnaryOperator<String> redact) {
        if (privacy.hides("key_strengths")) {
            return new Insights(analysis.overallScore(), "", List.of(), List.of(), List.of(), "");
        }
        var parts = Members.of(analysis.strengthsAnalysis());
        return new Insights(
                analysis.overallScore(),
                redact.apply(parts.text("summary", "narrative", "overview")),
                list(parts.first("top_strengths", "strengths"), redact),
                list(parts.first("recommendations", "improvements", "areas_for_growth"), redact),
                list(analysis.keyStrengths(), redact),
                redact.apply(JsonTexts.text(analysis.strengthsAnalysis())));
    }

    private static List<String> list(JsonNode value, UnaryOperator<String> redact) {
        return JsonTexts.sentences(value, "name", "strength", "title").stream()
                .map(redact)
                .toList();
    }
}
