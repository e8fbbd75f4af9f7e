package io.talentpool.gateway.search.counting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.TotalHitCountCollector;

import io.talentpool.gateway.search.document.Facet;
import io.talentpool.gateway.search.document.YearsBand;
import io.talentpool.gateway.search.matching.FilterQueries;
import io.talentpool.gateway.search.query.Deadline;
import io.talentpool.gateway.search.query.Filter;
import io.talentpool.gateway.search.text.TextFolding;
import io.talentpool.gateway.search.text.Words;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** Counts the values of those who pass a filter, on one state of the index, and remembers what it has counted. */
public final class Counting {

    private static final int SHOWN = 20;

    /** Spellings of a value are counted apart and then added up, so more of them are needed than are shown. */
    private static final int SPELLINGS = 5 * SHOWN;

    /** Pages of a list have the same counts, and so have most people's first looks. */
    private static final int REMEMBERED = 500;

    private final IndexSearcher searcher;
    private Map<Facet, SortedSetDocValuesReaderState> values;

    /** By value, what it has in common with its other spellings: the frequent values are the same in most answers. */
    private final Map<String, String> folded = new ConcurrentHashMap<>();

    private final Cache<Filter, Counted> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /** @param searcher of the state that is counted; it must not be closed before this is done with */
    public Counting(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /**
     * How many pass the filter, and their values.
     *
     * @throws Deadline.Missed when it takes too long
     */
    public Counted count(Filter filter, Deadline deadline) {
        return remembered.get(filter, unknown -> countNow(unknown, deadline));
    }

    private Counted countNow(Filter filter, Deadline deadline) {
        try {
            var hits = new Hits(searcher);
            var total = hits.search(query(filter), new TimedCount(deadline)).collectorResult;
            var values = values();
            var counts = new EnumMap<Facet, List<FacetCount>>(Facet.class);
            for (var facet : Facet.values()) {
                deadline.check();
                counts.put(
                        facet,
                        values.containsKey(facet) ? arranged(facet, hits.top(facet, values.get(facet))) : List.of());
            }
            return new Counted(total, Facets.of(counts));
        } catch (IOException e) {
            throw new UncheckedIOException("The search index cannot be read", e);
        }
    }

    private static DrillDownQuery query(Filter filter) {
        var query = new DrillDownQuery(Facet.asLuceneKnowsThem(), FilterQueries.uncounted(filter));
        FilterQueries.counted(filter).forEach((facet, passing) -> query.add(facet.dimension(), passing));
        return query;
    }

    /** Without those facets of which nobody has a value. */
    private synchronized Map<Facet, SortedSetDocValuesReaderState> values() throws IOException {
        if (values == null) {
            values = new EnumMap<>(Facet.class);
            IndexReader reader = searcher.getIndexReader();
            for (var facet : Facet.values()) {
                if (MultiDocValues.getSortedSetValues(reader, facet.field()) != null) {
                    values.put(
                            facet,
                            new DefaultSortedSetDocValuesReaderState(reader, facet.field(), Facet.asLuceneKnowsThem()));
                }
            }
        }
        return values;
    }

    /** Counts hits, and ends where it takes too long. */
    private record TimedCount(Deadline deadline) implements CollectorManager<TotalHitCountCollector, Integer> {

        /** The clock is looked at once for so many. */
        private static final int AT_A_TIME = 1 << 10;

        @Override
        public TotalHitCountCollector newCollector() {
            return new TotalHitCountCollector() {
                private int hits;

                @Override
                public LeafCollector getLeafCollector(LeafReaderContext leaf) {
                    deadline.check();
                    return new LeafCollector() {
                        @Override
                        public void setScorer(Scorable scorer) {
                            // None is asked for.
                        }

                        @Override
                        public void collect(int document) {
                            if (++hits % AT_A_TIME == 0) {
                                deadline.check();
                            }
                        }
                    };
                }

                @Override
                public int getTotalHits() {
                    return hits;
                }
            };
        }

        @Override
        public Integer reduce(Collection<TotalHitCountCollector> collectors) {
            return collectors.stream()
                    .mapToInt(TotalHitCountCollector::getTotalHits)
                    .sum();
        }
    }

    /** Whoever a filter finds, and by facet whoever it would find without the filter by that facet itself. */
    private final class Hits extends DrillSideways {

        private final Map<String, FacetsCollector> sideways = new HashMap<>();
        private FacetsCollector found;

        Hits(IndexSearcher searcher) {
            super(searcher, Facet.asLuceneKnowsThem(), (SortedSetDocValuesReaderState) null);
        }

        @Override
        protected org.apache.lucene.facet.Facets buildFacetsResult(
                FacetsCollector drillDowns, FacetsCollector[] drillSideways, String[] dimensions) {
            found = drillDowns;
            for (int at = 0; dimensions != null && at < dimensions.length; at++) {
                sideways.put(dimensions[at], drillSideways[at]);
            }
            return null; // each facet is counted by itself
        }

        private Stream<LabelAndValue> top(Facet facet, SortedSetDocValuesReaderState values) throws IOException {
            var hits = sideways.getOrDefault(facet.dimension(), found);
            var top = new SortedSetDocValuesFacetCounts(values, hits).getTopChildren(SPELLINGS, facet.dimension());
            return top == null ? Stream.empty() : Stream.of(top.labelValues);
        }
    }

    private List<FacetCount> arranged(Facet facet, Stream<LabelAndValue> labels) {
        var counts = labels.map(label -> new FacetCount(label.label, label.value.intValue()));
        return switch (facet) {
            case SKILLS, PLACES -> together(counts.toList());
            case YEARS ->
                counts.sorted(Comparator.comparing(
                                count -> YearsBand.named(count.value()).orElseThrow()))
                        .toList();
            case DISC -> counts.toList();
        };
    }

    /** @param counts the most frequent first */
    private List<FacetCount> together(List<FacetCount> counts) {
        Map<String, FacetCount> byValue = new LinkedHashMap<>();
        for (var count : counts) {
            byValue.merge(
                    folded.computeIfAbsent(count.value(), Counting::fold),
                    count,
                    (most, other) -> new FacetCount(most.value(), most.count() + other.count()));
        }
        return byValue.values().stream()
                .sorted(Comparator.comparingInt(FacetCount::count).reversed())
                .limit(SHOWN)
                .toList();
    }

    private static String fold(String value) {
        return Words.wholes(Words.of(TextFolding.fold(value))).stream()
                .findFirst()
                .orElse(value);
    }
}
