package io.talentpool.gateway.anonymity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;

import io.talentpool.embedded.corpus.Corpus;
import io.talentpool.embedded.corpus.Sought;

import com.fasterxml.jackson.databind.JsonNode;

/** Whole candidates in the shapes of many parsers, written without a look at the reader: who they are is gone, what they did is there. */
class ProfileCorpusTest {

    private static final YearMonth NOW = YearMonth.of(2026, 11);

    private int expectations;
    private int met;
    private int leaks;
    private int farOff;

    @Test
    void tellWhatTheyDidAndNotWhoTheyAre() {
        var wrong = new ArrayList<String>();
        var profiles = Corpus.profiles();
        for (var profile : profiles) {
            var faults = faults(profile);
            if (!faults.isEmpty()) {
                wrong.add(profile.path("name").asText() + " ("
                        + profile.path("shape").asText() + ")\n      " + String.join("\n      ", faults));
            }
        }
        wrong.forEach(System.out::println);
        double whole = 1 - (double) wrong.size() / profiles.size();
        double leaves = (double) met / expectations;
        System.out.printf(
                "%d profiles, %.3f of them right as a whole; %.4f of %d expectations met; %d leaks; years off by two or more: %d%n",
                profiles.size(), whole, leaves, expectations, leaks, farOff);
        assertEquals(0, leaks, "secrets are shown");
        assertEquals(0, farOff, "years are off by two or more");
        assertTrue(whole >= 0.95, "right as a whole: " + whole);
        assertTrue(leaves >= 0.98, "leaves read: " + leaves);
    }

    private List<String> faults(JsonNode profile) {
        var faults = new ArrayList<String>();
        AnonymousCandidate candidate;
        try {
            candidate = CorpusCandidate.of(profile.path("user"), profile.path("resume"));
            CorpusCandidate.shown(candidate);
        } catch (RuntimeException e) {
            leaks++;
            return List.of("FAILED " + e + " "
                    + java.util.Arrays.toString(e.getStackTrace()).substring(0, 300));
        }
        var shown = CorpusCandidate.shown(candidate);
        for (var gone : profile.path("gone")) {
            for (var text : shown) {
                if (Sought.isIn(gone.asText(), text)) {
                    leaks++;
                    faults.add("LEAK " + gone + " in: " + text);
                    break;
                }
            }
        }
        for (var stays : profile.path("stays")) {
            var text = stays.asText();
            check(shown.stream().anyMatch(one -> one.contains(text)), "lost: " + text + " of " + shown, faults);
        }
        var resume = candidate.resume();
        text(profile, "firstName", candidate.firstName(), faults);
        if (profile.has("years")) {
            int years = candidate.experienceYears(NOW);
            int right = profile.path("years").asInt();
            farOff += Math.abs(years - right) > 1 ? 1 : 0;
            check(years == right, "years " + years + " for " + right + " of " + resume.experience(), faults);
        }
        if (profile.has("summary")) {
            var right = profile.path("summary").asText();
            check(
                    right.isEmpty()
                            ? resume.summary().isEmpty()
                            : resume.summary().startsWith(right),
                    "summary " + resume.summary() + " for " + right,
                    faults);
        }
        list(profile, "skills", resume.skills(), faults);
        list(profile, "certifications", resume.certifications(), faults);
        objects(
                profile,
                "jobs",
                resume.experience().stream()
                        .map(job -> Map.of(
                                "position", job.position(), "company", job.company(), "duration", job.duration()))
                        .toList(),
                faults);
        objects(
                profile,
                "degrees",
                resume.education().stream()
                        .map(degree -> Map.of(
                                "degree",
                                degree.degree(),
                                "institution",
                                degree.institution(),
                                "year",
                                degree.year(),
                                "major",
                                degree.major(),
                                "gpa",
                                degree.gpa()))
                        .toList(),
                faults);
        objects(
                profile,
                "languages",
                resume.languages().stream()
                        .map(language -> Map.of("language", language.language(), "proficiency", language.proficiency()))
                        .toList(),
                faults);
        return faults;
    }

    private void text(JsonNode profile, String member, String is, List<String> faults) {
        if (profile.has(member)) {
            check(profile.path(member).asText().equals(is), member + " " + is + " for " + profile.path(member), faults);
        }
    }

    private void list(JsonNode profile, String member, List<String> is, List<String> faults) {
        if (profile.has(member)) {
            var right = StreamSupport.stream(profile.path(member).spliterator(), false)
                    .map(JsonNode::asText)
                    .toList();
            check(right.equals(is), member + " " + is + "\n          for " + right, faults);
        }
    }

    private void objects(JsonNode profile, String member, List<Map<String, String>> are, List<String> faults) {
        if (!profile.has(member)) {
            return;
        }
        var right = profile.path(member);
        boolean same = right.size() == are.size();
        for (int i = 0; same && i < are.size(); i++) {
            var one = are.get(i);
            for (var leaf : right.get(i).properties()) {
                expectations++;
                if (leaf.getValue().asText().equals(one.get(leaf.getKey()))) {
                    met++;
                } else {
                    faults.add(
                            member + " " + leaf.getKey() + ": " + one.get(leaf.getKey()) + " for " + leaf.getValue());
                }
            }
        }
        check(same, member + " " + are + "\n          for " + right, faults);
    }

    private void check(boolean right, String fault, List<String> faults) {
        expectations++;
        if (right) {
            met++;
        } else {
            faults.add(fault);
        }
    }
}
