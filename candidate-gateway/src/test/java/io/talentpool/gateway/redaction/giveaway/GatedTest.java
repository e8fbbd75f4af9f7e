package io.talentpool.gateway.redaction.giveaway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.talentpool.embedded.corpus.Corpus;
import io.talentpool.gateway.words.NormalText;

import com.fasterxml.jackson.databind.JsonNode;

/** Patterns are tried near their words only; whatever a pattern finds anywhere in a text of the corpus has to be found so, too. */
class GatedTest {

    private static final Set<String> TEXTS = texts();

    private static Set<String> texts() {
        var texts = new LinkedHashSet<String>();
        Stream.concat(Corpus.texts().stream(), Corpus.profiles().stream()).forEach(node -> collect(node, texts));
        return texts;
    }

    private static void collect(JsonNode node, Collection<String> texts) {
        if (node.isTextual()) {
            texts.add(node.textValue());
        }
        node.forEach(inner -> collect(inner, texts));
    }

    @Test
    void findsNearTheWordsWhatThePatternFindsAnywhere() {
        var patterns = Stream.of(Facts.BIRTH_AND_AGE, Facts.FAMILY_AND_FAITH, Mails.FOREIGN, Mails.LABELLED)
                .flatMap(List::stream)
                .toList();
        var missed = new ArrayList<String>();
        int found = 0;
        for (var gated : patterns) {
            for (var text : TEXTS) {
                var findings = new Findings(NormalText.of(text));
                findings.addAll(List.of(gated));
                found += compare(gated.pattern(), 0, findings, missed);
            }
        }
        assertEquals(List.of(), missed);
        assertTrue(found > 100, "the corpus has only " + found + " of them");
    }

    @Test
    void findsHomesNearTheirWords() {
        var missed = new ArrayList<String>();
        int found = 0;
        for (var gated : Facts.HOMES) {
            for (var text : TEXTS) {
                for (var line : text.split("\n")) {
                    var findings = new Findings(NormalText.of(line));
                    findings.addAllOfALine(List.of(gated));
                    found += compare(gated.pattern(), 0, findings, missed);
                }
            }
        }
        assertEquals(List.of(), missed);
        assertTrue(found > 100, "the corpus has only " + found + " of them");
    }

    @Test
    void findsNumbersBehindEachOfTheirLabels() {
        var missed = new ArrayList<String>();
        int found = 0;
        for (var text : TEXTS) {
            var findings = new Findings(NormalText.of(text));
            IdentityNumbers.find(findings);
            found += compare(IdentityNumbers.IDENTITY_NUMBER, 1, findings, missed);
        }
        assertEquals(List.of(), missed);
        assertTrue(found > 100, "the corpus has only " + found + " of them");
    }

    /** How many the pattern finds in the whole text; those that are not among the findings are added to the missed ones. */
    private static int compare(Pattern pattern, int group, Findings findings, Collection<String> missed) {
        var anywhere = pattern.matcher(findings.text()).results().toList();
        anywhere.stream()
                .filter(found -> !findings.has(found.start(group)) || !findings.has(found.end(group) - 1))
                .forEach(found -> missed.add(found.group()));
        return anywhere.size();
    }
}
