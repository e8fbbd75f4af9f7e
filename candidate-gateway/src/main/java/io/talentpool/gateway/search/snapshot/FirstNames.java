package io.talentpool.gateway.search.snapshot;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

import io.talentpool.gateway.search.document.CandidateDocument;

/**
 * The first names of some candidates by their ids. It looks exact terms up, piece by piece of the index, and reads one short value of each that is
 * there: no query, no score, no collector.
 */
final class FirstNames {

    private FirstNames() {}

    /** Those of them that there are. */
    static Map<UUID, String> of(IndexReader index, Collection<UUID> candidates) throws IOException {
        // In the order of the terms, a piece reads each block of them once at most.
        var inOrder = new TreeMap<BytesRef, UUID>();
        candidates.forEach(candidate -> inOrder.put(CandidateDocument.bytes(candidate), candidate));
        Map<UUID, String> names = new HashMap<>();
        for (var piece : index.leaves()) {
            addThoseOf(piece.reader(), inOrder, names);
        }
        return names;
    }

    private static void addThoseOf(LeafReader piece, SortedMap<BytesRef, UUID> candidates, Map<UUID, String> names)
            throws IOException {
        var all = piece.terms(CandidateDocument.ID);
        if (all == null) {
            return;
        }
        var terms = all.iterator();
        for (var candidate : candidates.entrySet()) {
            if (!names.containsKey(candidate.getValue()) && terms.seekExact(candidate.getKey())) {
                int document = documentOf(terms, piece.getLiveDocs());
                if (document != DocIdSetIterator.NO_MORE_DOCS) {
                    names.put(candidate.getValue(), nameIn(piece, document));
                }
            }
        }
    }

    /** A candidate who has changed is there twice in one piece, or in two, and only once alive. */
    private static int documentOf(TermsEnum term, Bits alive) throws IOException {
        var postings = term.postings(null, PostingsEnum.NONE);
        int document = postings.nextDoc();
        while (document != DocIdSetIterator.NO_MORE_DOCS && alive != null && !alive.get(document)) {
            document = postings.nextDoc();
        }
        return document;
    }

    private static String nameIn(LeafReader piece, int document) throws IOException {
        var values = DocValues.getBinary(piece, CandidateDocument.FIRST_NAME);
        values.advanceExact(document);
        return values.binaryValue().utf8ToString();
    }
}
