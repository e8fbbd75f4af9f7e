package io.talentpool.gateway.search.matching;

import static io.talentpool.gateway.search.document.CandidateDocument.CULTURAL;
import static io.talentpool.gateway.search.document.CandidateDocument.DISC;
import static io.talentpool.gateway.search.document.CandidateDocument.PLACES;
import static io.talentpool.gateway.search.document.CandidateDocument.PLACE_PIECES;
import static io.talentpool.gateway.search.document.CandidateDocument.PLACE_WORDS;
import static io.talentpool.gateway.search.document.CandidateDocument.YEARS;
import static io.talentpool.gateway.search.document.CandidateDocument.hundredths;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

import io.talentpool.gateway.search.document.Facet;
import io.talentpool.gateway.search.document.Grams;
import io.talentpool.gateway.search.query.Filter;
import io.talentpool.gateway.search.query.SearchText;
import io.talentpool.gateway.search.query.Wanted;

/** A filter as queries of the index. */
public final class FilterQueries {

    private FilterQueries() {}

    /** Whoever passes by what is not counted: the text that is searched and the cultural score. */
    public static Query uncounted(Filter filter) {
        var all = new ArrayList<Query>();
        if (filter.findsNobody()) {
            all.add(new MatchNoDocsQuery("only signs are looked for"));
        }
        addSearch(filter.search(), all);
        filter.culturalFitMin().ifPresent(least -> all.add(between(CULTURAL, hundredths(least), Long.MAX_VALUE)));
        return passing(all, filter.search().none());
    }

    /** By what is counted, whoever passes by that. */
    public static Map<Facet, Query> counted(Filter filter) {
        var queries = new EnumMap<Facet, Query>(Facet.class);
        if (!filter.skills().values().isEmpty()) {
            queries.put(Facet.SKILLS, anySkill(filter));
        }
        if (!filter.location().values().isEmpty()) {
            queries.put(Facet.PLACES, place(filter));
        }
        var years = new ArrayList<Query>();
        filter.minExperience().ifPresent(least -> years.add(between(YEARS, least, Long.MAX_VALUE)));
        filter.years().ifPresent(band -> years.add(between(YEARS, band.least(), band.most())));
        if (!years.isEmpty()) {
            queries.put(Facet.YEARS, WordQueries.all(years));
        }
        filter.discType().ifPresent(type -> queries.put(Facet.DISC, new TermQuery(new Term(DISC, type))));
        return queries;
    }

    /** Whoever passes, whatever their skills. */
    static Query besidesSkills(Filter filter) {
        var all = new ArrayList<Query>();
        all.add(uncounted(filter));
        counted(filter).forEach((facet, query) -> {
            if (facet != Facet.SKILLS) {
                all.add(query);
            }
        });
        return WordQueries.all(all);
    }

    /** Whoever passes. */
    static Query everybody(Filter filter) {
        var all = new ArrayList<>(List.of(uncounted(filter)));
        all.addAll(counted(filter).values());
        return WordQueries.all(all);
    }

    private static void addSearch(SearchText search, List<Query> all) {
        for (var either : search.all()) {
            all.add(WordQueries.any(either.stream().map(WantedQueries::pieces).toList()));
        }
    }

    private static Query passing(List<Query> all, List<Wanted> none) {
        var query = new BooleanQuery.Builder();
        (all.isEmpty() ? List.of(new MatchAllDocsQuery()) : all).forEach(passing -> query.add(passing, Occur.FILTER));
        none.forEach(wanted -> query.add(WantedQueries.words(wanted), Occur.MUST_NOT));
        return all.isEmpty() && none.isEmpty() ? new MatchAllDocsQuery() : query.build();
    }

    private static Query anySkill(Filter filter) {
        return WordQueries.any(filter.skills().values().stream()
                .map(WantedQueries::pieceOfSkill)
                .toList());
    }

    private static Query place(Filter filter) {
        return WordQueries.all(
                filter.location().values().stream().map(FilterQueries::place).toList());
    }

    private static Query place(Wanted place) {
        if (place.asWritten()) {
            return WordQueries.whole(PLACES, place.wholes());
        }
        var asWords = WordQueries.inARow(PLACE_WORDS, place.words());
        if (place.words().size() == 1 && place.words().get(0).isShort()) {
            return asWords;
        }
        var queries = new ArrayList<>(List.of(asWords));
        place.wholes().forEach(whole -> queries.add(Grams.containing(PLACE_PIECES, whole)));
        return WordQueries.any(queries);
    }

    private static Query between(String field, long least, long most) {
        return NumericDocValuesField.newSlowRangeQuery(field, least, most);
    }
}
