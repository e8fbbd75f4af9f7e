package io.talentpool.gateway.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.Bits;

import io.talentpool.gateway.search.document.CandidateDocument;
import io.talentpool.gateway.search.document.ListedCandidate;
import io.talentpool.gateway.search.document.Sorting;
import io.talentpool.gateway.search.document.WrittenCandidate;
import io.talentpool.gateway.search.matching.Tiers;
import io.talentpool.gateway.search.query.Filter;

/**
 * All candidates as of one moment. It does not change, so any number of searches may read it at once; its files are given back
 * when it has been {@link #release released} and the last of them is over.
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

    Snapshot(DirectoryReader reader, Instant takenAt) {
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

    /** The same candidates at a later moment, at which nothing has changed. It has to be released, too. */
    Snapshot unchangedAt(Instant later) {
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

    /** Keeps it from being given back until {@link #release}; false when that has happened already. */
    public boolean acquire() {
        return reader.tryIncRef();
    }

    public void release() {
        try {
            reader.decRef();
        } catch (IOException e) {
            throw new UncheckedIOException("The files of an old search index cannot be closed", e);
        }
    }

    /** At most {@code limit} candidates that pass the filter and come after that place in the list. */
    public Found search(Filter filter, Sorting sorting, Optional<Place> after, int limit) {
        // One more than the page holds tells whether there is another page.
        var hits = find(Tiers.of(filter, sorting), sorting, after, limit + 1);
        return hits.size() <= limit
                ? new Found(shown(hits), Optional.empty())
                : new Found(
                        shown(hits.subList(0, limit)),
                        Optional.of(hits.get(limit - 1).place()));
    }

    /** Does what the first count would have to do, so that nobody waits for it. */
    public void warmUp() {
        count(Filter.NONE);
    }

    /** How many pass the filter, and their values. */
    public Counted count(Filter filter) {
        return reader.numDocs() == 0 ? Counted.NOBODY : counting.count(filter);
    }

    /** The most frequent skills that begin with that; none for what is only signs. */
    public List<FacetCount> suggestions(String beginning) {
        try {
            return Suggestions.of(reader, beginning);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** From the best tier on, until there are enough. */
    private List<Hit> find(Tiers tiers, Sorting sorting, Optional<Place> after, int wanted) {
        var hits = new ArrayList<Hit>();
        int first = after.map(Place::tier).orElse(0);
        for (int number = first; number < tiers.count() && hits.size() < wanted; number++) {
            int tier = number;
            hits.addAll(find(
                    tiers.at(tier),
                    sorting,
                    tier,
                    after.filter(place -> place.tier() == tier).map(Place::asLuceneKnowsIt),
                    wanted - hits.size()));
        }
        return hits;
    }

    private List<Hit> find(Query query, Sorting sorting, int tier, Optional<FieldDoc> after, int wanted) {
        try {
            var collector = new TopFieldCollectorManager(sorting.order(), wanted, after.orElse(null), ENOUGH);
            var found = searcher.search(query, collector);
            var hits = new ArrayList<Hit>(found.scoreDocs.length);
            for (var hit : found.scoreDocs) {
                hits.add(new Hit(hit.doc, Place.of(sorting, tier, (FieldDoc) hit)));
            }
            return hits;
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

    /** By candidate, what their rows looked like when they were read. */
    public Map<UUID, Long> fingerprints() {
        try {
            var fingerprints = new HashMap<UUID, Long>();
            for (var leaf : reader.leaves()) {
                addFingerprints(leaf, fingerprints);
            }
            return fingerprints;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static void addFingerprints(LeafReaderContext leaf, Map<UUID, Long> fingerprints) throws IOException {
        var ids = DocValues.getSorted(leaf.reader(), CandidateDocument.BY_ID);
        var values = DocValues.getNumeric(leaf.reader(), CandidateDocument.FINGERPRINT);
        Bits live = leaf.reader().getLiveDocs(); // null where all are
        for (int document = 0; document < leaf.reader().maxDoc(); document++) {
            if (live == null || live.get(document)) {
                ids.advanceExact(document);
                values.advanceExact(document);
                fingerprints.put(CandidateDocument.uuid(ids.lookupOrd(ids.ordValue())), values.longValue());
            }
        }
    }

    private static UncheckedIOException unreadable(IOException cause) {
        return new UncheckedIOException("The search index cannot be read", cause);
    }

    private record Hit(int document, Place place) {}
}
