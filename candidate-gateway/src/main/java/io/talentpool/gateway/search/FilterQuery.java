package io.talentpool.gateway.search;

import java.util.List;

import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** A filter as a query of the index. */
final class FilterQuery {

    private FilterQuery() {}

    /** Whoever passes, whatever their skills. */
    static Query of(Filter filter) {
        var all = new BooleanQuery.Builder();
        filter.words().forEach(word -> all.add(Grams.containing(CandidateDocument.WORDS, word), Occur.FILTER));
        filter.location().ifPresent(place -> all.add(Grams.containing(CandidateDocument.PLACES, place), Occur.FILTER));
        filter.minExperience().ifPresent(years -> all.add(atLeast(CandidateDocument.YEARS, years), Occur.FILTER));
        filter.discType()
                .ifPresent(type -> all.add(new TermQuery(new Term(CandidateDocument.DISC, type)), Occur.FILTER));
        filter.culturalFitMin()
                .map(CandidateDocument::hundredths)
                .ifPresent(least -> all.add(atLeast(CandidateDocument.CULTURAL, least), Occur.FILTER));
        var query = all.build();
        return query.clauses().isEmpty() ? new MatchAllDocsQuery() : query;
    }

    /** Whoever passes and has just so many of the skills. */
    static Query withSkills(Query passing, List<String> skills, int matching) {
        var all = new BooleanQuery.Builder();
        all.add(passing, Occur.FILTER);
        all.add(atLeast(skills, matching), Occur.FILTER);
        if (matching < skills.size()) {
            all.add(atLeast(skills, matching + 1), Occur.MUST_NOT);
        }
        return all.build();
    }

    private static Query atLeast(String field, int number) {
        return NumericDocValuesField.newSlowRangeQuery(field, number, Long.MAX_VALUE);
    }

    private static Query atLeast(List<String> skills, int matching) {
        var any = new BooleanQuery.Builder().setMinimumNumberShouldMatch(matching);
        skills.forEach(skill -> any.add(Grams.containing(CandidateDocument.SKILLS, skill), Occur.SHOULD));
        return any.build();
    }
}
