package io.talentpool.gateway.anonymity;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import io.talentpool.embedded.corpus.Corpus;
import io.talentpool.embedded.corpus.Sought;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;

/** Texts that were written without a look at the redactor: what must go is gone, what is harmless is as it was, to the character. */
class RedactionCorpusTest {

    private static final String HARMLESS = "harmless";

    /** Of one kind. */
    private static final class Score {
        int texts;
        int secrets;
        int left;
        int parts;
        int lost;
    }

    @Test
    void whatMustGoIsGoneAndWhatIsHarmlessStays() {
        var failures = new ArrayList<String>();
        var scores = new TreeMap<String, Score>();
        for (var text : Corpus.texts()) {
            judge(text, scores.computeIfAbsent(text.path("kind").asText(), kind -> new Score()), failures);
        }
        failures.forEach(System.out::println);
        double left = 0, secrets = 0, lost = 0, parts = 0;
        for (var kind : scores.entrySet()) {
            var score = kind.getValue();
            left += score.left;
            secrets += score.secrets;
            lost += score.lost;
            parts += score.parts;
            System.out.printf(
                    "%-16s %4d texts: %3d of %4d secrets left, %3d of %4d harmless parts lost%n",
                    kind.getKey(), score.texts, score.left, score.secrets, score.lost, score.parts);
        }
        double recall = 1 - left / secrets;
        double precision = 1 - lost / parts;
        double f2 = 5 * precision * recall / (4 * precision + recall);
        System.out.printf("recall %.4f, kept %.4f, F2 %.4f%n", recall, precision, f2);
        assertTrue(recall >= 0.995, "recall " + recall);
        assertTrue(precision >= 0.99, "kept " + precision);
    }

    private static void judge(JsonNode text, Score score, List<String> failures) {
        var person = JsonNodeFactory.instance.objectNode();
        person.setAll((com.fasterxml.jackson.databind.node.ObjectNode) text.path("person"));
        person.set("location_country", text.path("person").path("country"));
        var written = text.path("text").textValue();
        person.put("bio", written);
        var redacted = CorpusCandidate.of(person, MissingNode.getInstance()).bio();
        score.texts++;
        boolean wrong = false;
        for (var gone : text.path("gone")) {
            score.secrets++;
            if (Sought.isIn(gone.textValue(), redacted)) {
                score.left++;
                wrong = true;
            }
        }
        for (var stays : text.path("stays")) {
            score.parts++;
            if (!redacted.contains(stays.textValue())) {
                score.lost++;
                wrong = true;
            }
        }
        if (text.path("kind").asText().equals(HARMLESS)) {
            score.parts++;
            if (!redacted.equals(written.strip())) {
                score.lost++;
                wrong = true;
            }
        }
        if (wrong) {
            failures.add(text.path("kind").asText() + " | "
                    + text.path("person").path("first_name").asText() + " "
                    + text.path("person").path("last_name").asText() + " | " + written + "\n      → " + redacted
                    + "\n      gone "
                    + text.path("gone") + " stays " + text.path("stays"));
        }
    }
}
