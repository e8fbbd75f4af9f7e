package io.talentpool.gateway.search.counting;

import static io.talentpool.gateway.search.document.CandidateDocument.SPELLED_SKILLS;
import static io.talentpool.gateway.search.document.CandidateDocument.SPELLING;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

import io.talentpool.gateway.search.query.Deadline;

/**
 * The skills that begin with what somebody has typed so far. Counts are those of the index' own list of terms: until it is tidied up, somebody
 * who has changed counts twice.
 */
public final class Suggestions {

    private static final int MOST = 10;

    private Suggestions() {}

    /** @param folded the beginning of a skill; not empty */
    public static List<FacetCount> of(IndexReader reader, String folded, Deadline deadline) throws IOException {
        var terms = MultiTerms.getTerms(reader, SPELLED_SKILLS);
        if (terms == null) {
            return List.of();
        }
        var skills = new HashMap<String, List<FacetCount>>();
        var beginning = new BytesRef(folded);
        var all = terms.iterator();
        boolean isBeyond = all.seekCeil(beginning) == SeekStatus.END;
        for (var term = isBeyond ? null : all.term();
                term != null && StringHelper.startsWith(term, beginning);
                term = all.next()) {
            deadline.check();
            var text = term.utf8ToString();
            int end = text.indexOf(SPELLING);
            skills.computeIfAbsent(text.substring(0, end), skill -> new ArrayList<>())
                    .add(new FacetCount(text.substring(end + 1), all.docFreq()));
        }
        return skills.values().stream()
                .map(Suggestions::together)
                .sorted(Comparator.comparingInt(FacetCount::count).reversed().thenComparing(FacetCount::value))
                .limit(MOST)
                .toList();
    }

    private static FacetCount together(List<FacetCount> spellings) {
        var most = spellings.stream()
                .max(Comparator.comparingInt(FacetCount::count))
                .orElseThrow();
        return new FacetCount(
                most.value(), spellings.stream().mapToInt(FacetCount::count).sum());
    }
}
