package io.talentpool.gateway.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

import io.talentpool.gateway.search.document.CandidateDocument;

/** Everybody in the index with the fingerprint of the rows that were read, in the order of ids: one after the other, so that it needs no memory. */
public final class KnownVersions implements Iterator<KnownVersions.Known>, AutoCloseable {

    private final DirectoryReader reader;
    private final Bits live;
    private final TermsEnum terms;
    private PostingsEnum postings;
    private Known next;

    /** A candidate in the index. */
    public record Known(UUID id, long fingerprint) {}

    /** @param reader is closed with this */
    KnownVersions(DirectoryReader reader) throws IOException {
        this.reader = reader;
        this.live = MultiBits.getLiveDocs(reader); // null where all are
        var all = MultiTerms.getTerms(reader, CandidateDocument.VERSION);
        this.terms = all == null ? TermsEnum.EMPTY : all.iterator();
        this.next = find();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Known next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        var known = next;
        try {
            next = find();
        } catch (IOException e) {
            throw new UncheckedIOException("The search index cannot be read", e);
        }
        return known;
    }

    /**
     * Who differs between this and a page of what there is, those who are only in one of the two among them. Goes on where the page before
     * ended.
     *
     * @param there the fingerprints of everybody on the page
     * @param end the last id that the page is about; empty on the last one
     */
    public Set<UUID> differentFrom(Map<UUID, Long> there, Optional<UUID> end) {
        var different = new HashSet<>(there.keySet());
        while (next != null && (end.isEmpty() || isUpTo(end.get()))) {
            var known = next();
            if (Long.valueOf(known.fingerprint()).equals(there.get(known.id()))) {
                different.remove(known.id());
            } else {
                different.add(known.id());
            }
        }
        return different;
    }

    /**
     * Whose rows a table has lost: those who are known to have one there and are not on its page. Goes on as {@link #differentFrom} does.
     *
     * @param table its bit in the lowest byte of the fingerprint
     * @param there whoever has a row there
     */
    public Set<UUID> lostBy(int table, Set<UUID> there, Optional<UUID> end) {
        var lost = new HashSet<UUID>();
        while (next != null && (end.isEmpty() || isUpTo(end.get()))) {
            var known = next();
            if ((known.fingerprint() >> table & 1) == 1 && !there.contains(known.id())) {
                lost.add(known.id());
            }
        }
        return lost;
    }

    private boolean isUpTo(UUID end) {
        return CandidateDocument.bytes(next.id()).compareTo(CandidateDocument.bytes(end)) <= 0;
    }

    private Known find() throws IOException {
        for (var term = terms.next(); term != null; term = terms.next()) {
            if (isAlive()) {
                var bytes = ByteBuffer.wrap(term.bytes, term.offset, term.length);
                return new Known(new UUID(bytes.getLong(), bytes.getLong()), bytes.getLong());
            }
        }
        return null;
    }

    private boolean isAlive() throws IOException {
        postings = terms.postings(postings, PostingsEnum.NONE);
        int document = postings.nextDoc();
        while (document != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(document)) {
            document = postings.nextDoc();
        }
        return document != DocIdSetIterator.NO_MORE_DOCS;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The search index cannot be read", e);
        }
    }
}
