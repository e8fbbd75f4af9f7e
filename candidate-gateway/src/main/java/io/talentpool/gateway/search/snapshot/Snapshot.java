package io.talentpool.gateway.search.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;

import io.talentpool.gateway.extraction.Reading.Outcome;
import io.talentpool.gateway.search.counting.Counted;
import io.talentpool.gateway.search.counting.Counting;
import io.talentpool.gateway.search.counting.FacetCount;
import io.talentpool.gateway.search.counting.Suggestions;
import io.talentpool.gateway.search.document.CandidateDocument;
import io.talentpool.gateway.search.document.ListedCandidate;
import io.talentpool.gateway.search.document.Sorting;
import io.talentpool.gateway.search.document.WrittenCandidate;
import io.talentpool.gateway.search.matching.Tiers;
import io.talentpool.gateway.search.query.Deadline;
import io.talentpool.gateway.search.query.Filter;

/**
 * All candidates as of one moment. It does not change, so any number of searches may read it at once; {@link Snapshots}
 * gives its files back when the last of them is over.
 */
public final class Snapshot {

    private static final int ENOUGH = 1;

    /** What people type in 200 characters never comes near it, whatever they type; Lucene's own limit is less than that. */
    private static final int MOST_CLAUSES = 16_384;

    static {
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
    }

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Instant takenAt;
    private final Counting counting;

    /**
     * @param reader is closed when the last who reads this has done
     * @param takenAt when the reading of what it shows began
     */
    public Snapshot(DirectoryReader reader, Instant takenAt) {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.counting = new Counting(searcher);
        this.takenAt = takenAt;
    }

    private Snapshot(Snapshot same, Instant takenAt) {
        this.reader = same.reader;
        this.searcher = same.searcher;
        this.counting = same.counting;
        this.takenAt = takenAt;
    }

    /** The same candidates at a later moment, at which nothing has changed. It has to be given back, too. */
    public Snapshot unchangedAt(Instant later) {
        reader.incRef();
        return new Snapshot(this, later);
    }

    /** When its reading began: whatever changed in BPOC since may not be in it. */
    public Instant takenAt() {
        return takenAt;
    }

    public int size() {
        return reader.numDocs();
    }

    DirectoryReader reader() {
        return reader;
    }

    /** As {@link #search(Filter, Sorting, Optional, int, Deadline)}, however long it takes. */
    Found search(Filter filter, Sorting sorting, Optional<Place> after, int limit) {
        return search(filter, sorting, after, limit, Deadline.NONE);
    }

    /**
     * At most {@code limit} candidates that pass the filter and come after that place in the list.
     *
     * @throws Deadline.Missed when it takes too long
     */
    public Found search(Filter filter, Sorting sorting, Optional<Place> after, int limit, Deadline deadline) {
        // One more than the page holds tells whether there is another page.
        var tiers = Tiers.of(filter, sorting);
        var hits = tiers.counted().isPresent()
                ? findCounted(tiers.counted().get(), sorting, after, limit + 1, deadline)
                : find(tiers, sorting, after, limit + 1, deadline);
        return hits.size() <= limit
                ? new Found(shown(hits), Optional.empty())
                : new Found(
                        shown(hits.subList(0, limit)),
                        Optional.of(hits.get(limit - 1).place()));
    }

    /** Does what the first count would have to do, so that nobody waits for it. */
    public void warmUp() {
        count(Filter.NONE, Deadline.NONE);
    }

    /** As {@link #count(Filter, Deadline)}, however long it takes. */
    Counted count(Filter filter) {
        return count(filter, Deadline.NONE);
    }

    /**
     * How many pass the filter, and their values.
     *
     * @throws Deadline.Missed when it takes too long
     */
    public Counted count(Filter filter, Deadline deadline) {
        return reader.numDocs() == 0 ? Counted.NOBODY : counting.count(filter, deadline);
    }

    /** As {@link #suggestions(String, Deadline)}, however long it takes. */
    List<FacetCount> suggestions(String beginning) {
        return suggestions(beginning, Deadline.NONE);
    }

    /**
     * The most frequent skills that begin with that; none for what is only signs.
     *
     * @throws Deadline.Missed when it takes too long
     */
    public List<FacetCount> suggestions(String beginning, Deadline deadline) {
        try {
            return Suggestions.of(reader, beginning, deadline);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** From the best tier on, until there are enough. */
    private List<Hit> find(Tiers tiers, Sorting sorting, Optional<Place> after, int wanted, Deadline deadline) {
        var hits = new ArrayList<Hit>();
        int first = after.map(Place::tier).orElse(0);
        for (int number = first; number < tiers.count() && hits.size() < wanted; number++) {
            int tier = number;
            var begin = after.filter(place -> place.tier() == tier).map(Place::asLuceneKnowsIt);
            for (var hit : top(tiers.at(tier), sorting.order(), wanted - hits.size(), begin, deadline)) {
                hits.add(new Hit(hit.doc, Place.of(sorting, tier, hit)));
            }
        }
        return hits;
    }

    /** All in one go: the tier of each is how many of its clauses match. */
    private List<Hit> findCounted(
            Tiers.ByCount counted, Sorting sorting, Optional<Place> after, int wanted, Deadline deadline) {
        var begin = after.map(place -> place.asLuceneKnowsItAfter(counted.clauses() - place.tier()));
        return top(counted.query(), sorting.orderAfterScore(), wanted, begin, deadline).stream()
                .map(hit -> new Hit(
                        hit.doc, Place.ofCounted(sorting, counted.clauses() - ((Float) hit.fields[0]).intValue(), hit)))
                .toList();
    }

    private List<FieldDoc> top(Query query, Sort order, int wanted, Optional<FieldDoc> after, Deadline deadline) {
        try {
            deadline.check();
            var timed = new IndexSearcher(reader);
            timed.setTimeout(deadline);
            var found = timed.search(query, new TopFieldCollectorManager(order, wanted, after.orElse(null), ENOUGH));
            if (timed.timedOut()) {
                deadline.check();
            }
            return Stream.of(found.scoreDocs).map(FieldDoc.class::cast).toList();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private List<WrittenCandidate> shown(List<Hit> hits) {
        return hits.stream().map(hit -> shown(hit.document())).toList();
    }

    private WrittenCandidate shown(int document) {
        try {
            var leaves = reader.leaves();
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
            var values = DocValues.getBinary(leaf.reader(), CandidateDocument.SHOWN);
            values.advanceExact(document - leaf.docBase);
            return CandidateDocument.shown(values.binaryValue());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Those of them that there are. */
    public Map<UUID, ListedCandidate> candidates(Collection<UUID> ids) {
        try {
            var candidates = new HashMap<UUID, ListedCandidate>();
            for (var id : ids) {
                var found = searcher.search(new TermQuery(CandidateDocument.idOf(id)), 1).scoreDocs;
                if (found.length > 0) {
                    candidates.put(id, shown(found[0].doc).read());
                }
            }
            return candidates;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** The first names of those of them that there are; a matter of microseconds. */
    public Map<UUID, String> firstNames(Collection<UUID> ids) {
        try {
            return FirstNames.of(reader, ids);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Of how many candidates the résumé was read like that. */
    public int read(Outcome outcome) {
        return count(new TermQuery(new Term(CandidateDocument.OUTCOME, outcome.name())));
    }

    /** What so many candidates have in their résumés at least and nobody could read, the most frequent first. */
    public List<UnreadMember> unread(int fewest) {
        try {
            var members = new ArrayList<UnreadMember>();
            var terms = MultiTerms.getTerms(reader, CandidateDocument.UNREAD);
            var all = terms == null ? TermsEnum.EMPTY : terms.iterator();
            for (var term = all.next(); term != null; term = all.next()) {
                if (all.docFreq() >= fewest) { // those who have changed counted twice
                    var member = new Term(CandidateDocument.UNREAD, BytesRef.deepCopyOf(term));
                    members.add(UnreadMember.of(member.text(), count(new TermQuery(member))));
                }
            }
            return members.stream()
                    .filter(member -> member.candidates() >= fewest)
                    .sorted(Comparator.comparingLong(UnreadMember::candidates)
                            .reversed()
                            .thenComparing(UnreadMember::path))
                    .toList();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private int count(Query query) {
        try {
            return searcher.count(query);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static UncheckedIOException unreadable(IOException cause) {
        return new UncheckedIOException("The search index cannot be read", cause);
    }

    private record Hit(int document, Place place) {}
}
