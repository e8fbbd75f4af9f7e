package io.talentpool.gateway.search;

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

/**
 * All candidates as of one moment. It does not change, so any number of searches may read it at once; its files are given back
 * when it has been {@link #release released} and the last of them is over.
 */
final class Snapshot {

    private static final int ENOUGH = 1;

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Instant takenAt;

    Snapshot(DirectoryReader reader, Instant takenAt) {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.takenAt = takenAt;
    }

    /** When its reading began: whatever changed in BPOC since may not be in it. */
    Instant takenAt() {
        return takenAt;
    }

    int size() {
        return reader.numDocs();
    }

    /** Keeps it from being given back until {@link #release}; false when that has happened already. */
    boolean acquire() {
        return reader.tryIncRef();
    }

    void release() {
        try {
            reader.decRef();
        } catch (IOException e) {
            throw new UncheckedIOException("The files of an old search index cannot be closed", e);
        }
    }

    /** At most {@code limit} candidates that pass the filter and come after that place in the list. */
    Found search(Filter filter, Optional<Place> after, int limit) {
        // One more than the page holds tells whether there is another page.
        var hits = filter.skills().isEmpty()
                ? find(FilterQuery.of(filter), after.map(Place::rank), limit + 1, 0)
                : findBySkills(filter, after, limit + 1);
        return hits.size() <= limit
                ? new Found(shown(hits), Optional.empty())
                : new Found(
                        shown(hits.subList(0, limit)),
                        Optional.of(hits.get(limit - 1).place()));
    }

    /** More matching skills first: those with all of them, then those with one less, until the page is full. */
    private List<Hit> findBySkills(Filter filter, Optional<Place> after, int wanted) {
        var passing = FilterQuery.of(filter);
        var hits = new ArrayList<Hit>();
        int all = filter.skills().size();
        int most = after.map(place -> Math.min(place.skills(), all)).orElse(all);
        for (int matching = most; matching > 0 && hits.size() < wanted; matching--) {
            int skills = matching;
            var query = FilterQuery.withSkills(passing, filter.skills(), matching);
            var rank = after.filter(place -> place.skills() == skills).map(Place::rank);
            hits.addAll(find(query, rank, wanted - hits.size(), matching));
        }
        return hits;
    }

    private List<Hit> find(Query query, Optional<Rank> after, int wanted, int skills) {
        try {
            var collector = new TopFieldCollectorManager(
                    CandidateDocument.ORDER,
                    wanted,
                    after.map(CandidateDocument::after).orElse(null),
                    ENOUGH);
            var found = searcher.search(query, collector);
            var hits = new ArrayList<Hit>(found.scoreDocs.length);
            for (var hit : found.scoreDocs) {
                hits.add(new Hit(hit.doc, new Place(skills, CandidateDocument.rankOf((FieldDoc) hit))));
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
    Map<UUID, ListedCandidate> candidates(Collection<UUID> ids) {
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
    Map<UUID, Long> fingerprints() {
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
        var ids = DocValues.getSorted(leaf.reader(), CandidateDocument.byId());
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

    /**
     * A page of search results.
     *
     * @param end where the next page begins; empty on the last one
     */
    record Found(List<WrittenCandidate> candidates, Optional<Place> end) {}
}
