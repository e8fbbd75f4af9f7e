package io.talentpool.gateway.search.snapshot;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;

import io.talentpool.gateway.search.document.CandidateDocument;
import io.talentpool.gateway.search.document.Sorting;

/**
 * Where in a list of search results a page ends: the last candidate's tier, and what the list is sorted by. It names a place, not a count, so
 * it holds across refreshes of the snapshot.
 *
 * @param tier from 0, the best
 * @param values as the fields of the sorting have them
 */
public record Place(Sorting sorting, int tier, List<Long> values, UUID id) {

    private static final int HEAD = Byte.BYTES + Integer.BYTES;

    static Place of(Sorting sorting, int tier, FieldDoc found) {
        var values = new ArrayList<Long>();
        for (int at = 0; at < sorting.numbers(); at++) {
            values.add((Long) found.fields[at]);
        }
        return new Place(sorting, tier, values, CandidateDocument.uuid((BytesRef) found.fields[sorting.numbers()]));
    }

    /** The same where the score stands before what the list is sorted by. */
    static Place ofCounted(Sorting sorting, int tier, FieldDoc found) {
        var fields = Arrays.copyOfRange(found.fields, 1, found.fields.length);
        return of(sorting, tier, new FieldDoc(found.doc, found.score, fields));
    }

    /** Where a search goes on that has the score first. */
    FieldDoc asLuceneKnowsItAfter(int score) {
        var fields = new ArrayList<Object>(List.of((float) score));
        fields.addAll(Arrays.asList(asLuceneKnowsIt().fields));
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, fields.toArray());
    }

    /** Where a search goes on. */
    FieldDoc asLuceneKnowsIt() {
        var fields = new ArrayList<Object>(values);
        fields.add(CandidateDocument.bytes(id));
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, fields.toArray());
    }

    public byte[] toBytes() {
        var bytes =
                ByteBuffer.allocate(size(sorting)).put((byte) sorting.ordinal()).putInt(tier);
        values.forEach(bytes::putLong);
        return bytes.putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /** What {@link #toBytes} gave; empty when it is anything else. */
    public static Optional<Place> fromBytes(byte[] content) {
        var bytes = ByteBuffer.wrap(content);
        if (content.length < HEAD) {
            return Optional.empty();
        }
        int number = bytes.get();
        if (number < 0 || number >= Sorting.values().length) {
            return Optional.empty();
        }
        var sorting = Sorting.values()[number];
        return content.length == size(sorting) ? Optional.of(read(sorting, bytes)) : Optional.empty();
    }

    private static Place read(Sorting sorting, ByteBuffer bytes) {
        int tier = Math.max(0, bytes.getInt());
        var values = new ArrayList<Long>();
        for (int at = 0; at < sorting.numbers(); at++) {
            values.add(bytes.getLong());
        }
        return new Place(sorting, tier, values, new UUID(bytes.getLong(), bytes.getLong()));
    }

    private static int size(Sorting sorting) {
        return HEAD + (sorting.numbers() + 2) * Long.BYTES;
    }
}
