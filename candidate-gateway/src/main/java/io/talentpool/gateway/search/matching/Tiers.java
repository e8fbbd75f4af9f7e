package io.talentpool.gateway.search.matching;

import static io.talentpool.gateway.search.document.CandidateDocument.POSITION;
import static io.talentpool.gateway.search.document.CandidateDocument.SKILLS;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;

import io.talentpool.gateway.search.document.Sorting;
import io.talentpool.gateway.search.query.Filter;
import io.talentpool.gateway.search.query.SearchText;
import io.talentpool.gateway.search.query.Wanted;
import io.talentpool.gateway.search.text.Words;

/**
 * Who passes a filter, in tiers by how well they match. A tier is a query of its own that finds nobody of another tier, so a search that
 * goes through them in order is over as soon as its page is full.
 */
public final class Tiers {

    /** With more skills than that, it is only counted how many match: nobody tells the ways of so many apart. */
    private static final int FEW_SKILLS = 10;

    /** The most words in a row that are compared with whole skills and positions. */
    private static final int LONGEST_NAME = 4;

    private final int count;
    private final IntFunction<Query> tier;
    private final Optional<ByCount> counted;

    private Tiers(int count, IntFunction<Query> tier) {
        this(count, tier, Optional.empty());
    }

    private Tiers(int count, IntFunction<Query> tier, Optional<ByCount> counted) {
        this.count = count;
        this.tier = tier;
        this.counted = counted;
    }

    /**
     * Tiers that are told apart only by how many clauses match: one query finds them all.
     *
     * @param query whose score is how many match, the more the better
     * @param clauses how many there are
     */
    public record ByCount(Query query, int clauses) {}

    public static Tiers of(Filter filter, Sorting sorting) {
        if (sorting != Sorting.MATCH || filter.findsNobody()) {
            return new Tiers(1, only -> FilterQueries.everybody(filter));
        }
        if (!filter.skills().values().isEmpty()) {
            return bySkills(FilterQueries.besidesSkills(filter), filter.skills().values());
        }
        return filter.search().all().isEmpty()
                ? new Tiers(1, only -> FilterQueries.everybody(filter))
                : bySearch(FilterQueries.everybody(filter), filter.search());
    }

    public int count() {
        return count;
    }

    /** What finds everybody at once, for many tiers; none of them is asked by itself then. */
    public Optional<ByCount> counted() {
        return counted;
    }

    /** @param number from 0, the best */
    public Query at(int number) {
        return tier.apply(number);
    }

    /** More skills that match first; then those who have as many of them as whole skills, then word for word. */
    private static Tiers bySkills(Query passing, List<Wanted> skills) {
        if (skills.size() > FEW_SKILLS) {
            var all = new BooleanQuery.Builder().setMinimumNumberShouldMatch(1).add(passing, Occur.FILTER);
            queries(skills, WantedQueries::pieceOfSkill)
                    .forEach(skill -> all.add(new ConstantScoreQuery(skill), Occur.SHOULD));
            return new Tiers(1, only -> all.build(), Optional.of(new ByCount(all.build(), skills.size())));
        }
        var ways = List.of(
                queries(skills, WantedQueries::wholeSkill),
                queries(skills, WantedQueries::wordsOfSkill),
                queries(skills, WantedQueries::pieceOfSkill));
        var loosest = ways.get(ways.size() - 1);
        return new Tiers(skills.size() * ways.size(), number -> {
            int matching = skills.size() - number / ways.size();
            int way = number % ways.size();
            var better = new ArrayList<Query>();
            if (matching < skills.size()) {
                better.add(atLeast(matching + 1, loosest));
            }
            if (way > 0) {
                better.add(atLeast(matching, ways.get(way - 1)));
            }
            return without(better, passing, atLeast(matching, ways.get(way)));
        });
    }

    private static List<Query> queries(List<Wanted> skills, Function<Wanted, Query> way) {
        return skills.stream().map(way).toList();
    }

    private static Query atLeast(int matching, List<Query> skills) {
        var any = new BooleanQuery.Builder().setMinimumNumberShouldMatch(matching);
        skills.forEach(skill -> any.add(skill, Occur.SHOULD));
        return any.build();
    }

    /** Those who have all words as they are first, and before them those of whom some are a whole skill or the position. */
    private static Tiers bySearch(Query passing, SearchText search) {
        var words = WordQueries.all(search.all().stream()
                .map(either -> WordQueries.any(
                        either.stream().map(WantedQueries::words).toList()))
                .toList());
        var whole = wholeSkillOrPosition(search);
        return new Tiers(3, number -> switch (number) {
            case 0 -> without(List.of(), passing, words, whole);
            case 1 -> without(List.of(whole), passing, words);
            default -> without(List.of(words), passing);
        });
    }

    private static Query wholeSkillOrPosition(SearchText search) {
        var names = new LinkedHashSet<String>();
        var words = search.words();
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + 1; to <= Math.min(words.size(), from + LONGEST_NAME); to++) {
                names.addAll(Words.wholes(words.subList(from, to)));
            }
        }
        var queries = new ArrayList<Query>();
        queries.add(WordQueries.whole(SKILLS, names));
        queries.add(WordQueries.whole(POSITION, names));
        search.all().forEach(either -> either.forEach(wanted -> queries.add(WantedQueries.wholeSkill(wanted))));
        return WordQueries.any(queries);
    }

    private static Query without(List<Query> better, Query... all) {
        var query = new BooleanQuery.Builder();
        for (var passing : all) {
            query.add(passing, Occur.FILTER);
        }
        better.forEach(other -> query.add(other, Occur.MUST_NOT));
        return query.build();
    }
}
