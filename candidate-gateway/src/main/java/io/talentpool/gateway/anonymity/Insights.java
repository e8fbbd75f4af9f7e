package io.talentpool.gateway.anonymity;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.talentpool.gateway.bpoc.row.BpocCandidate.Analysis;
import io.talentpool.gateway.bpoc.row.Privacy;
import io.talentpool.gateway.json.JsonTexts;
import io.talentpool.gateway.json.Members;

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

    private static final String[] SAID = {
        "summary",
        "narrative",
        "overview",
        "analysis",
        "description",
        "text",
        "top_strengths",
        "strengths",
        "details",
        "evidence",
        "examples",
        "communication",
        "technical",
        "leadership",
        "teamwork",
        "work_ethic",
        "adaptability",
        "problem_solving",
        "weaknesses",
        "recommendations",
        "improvements",
        "areas_for_growth"
    };

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
                redact.apply(said(analysis.strengthsAnalysis())));
    }

    /** The members that tell of strengths, line by line; never one that tells of whom. */
    private static String said(JsonNode value) {
        if (!value.isObject()) {
            return JsonTexts.text(value);
        }
        var members = Members.of(value);
        return Stream.of(SAID)
                .flatMap(name -> JsonTexts.lines(members.first(name)).stream())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private static List<String> list(JsonNode value, UnaryOperator<String> redact) {
        return JsonTexts.lines(value).stream()
                .map(redact)
                .filter(Anonymity::saysSomething)
                .toList();
    }
}
