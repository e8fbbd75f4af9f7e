package io.talentpool.gateway.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** A candidate as a document of the index, field by field, and back. */
final class CandidateDocument {

    static final String ID = "id";
    static final String WORDS = "words";
    static final String SKILLS = "skills";
    static final String PLACES = "places";
    static final String YEARS = "years";
    static final String DISC = "disc";
    static final String CULTURAL = "cultural";
    static final String SHOWN = "shown";
    static final String FINGERPRINT = "fingerprint";

    private static final String SCORE = "score";
    private static final String JOINED = "joined";
    private static final String BY_ID = "by_id";

    /** The list's order, which is also that of the documents: a search is over as soon as its page is full. */
    static final Sort ORDER = new Sort(
            new SortField(SCORE, SortField.Type.LONG, true),
            new SortField(JOINED, SortField.Type.LONG, true),
            new SortField(BY_ID, SortField.Type.STRING));

    private static final long NO_SCORE = Long.MIN_VALUE;
    private static final BigDecimal HUNDREDTHS = BigDecimal.valueOf(100);
    private static final FieldType PHRASES = grams(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    private static final FieldType TERMS = grams(IndexOptions.DOCS);

    private static final JsonMapper JSON =
            JsonMapper.builder().findAndAddModules().build();
    private static final ObjectWriter TO_JSON = JSON.writerFor(ListedCandidate.class);
    private static final ObjectReader FROM_JSON = JSON.readerFor(ListedCandidate.class);

    private CandidateDocument() {}

    /** @param fingerprint of the rows that the candidate was read from */
    static Document of(IndexedCandidate candidate, long fingerprint) {
        var document = new Document();
        document.add(new StringField(ID, candidate.rank().id().toString(), Field.Store.NO));
        addText(document, WORDS, candidate.words());
        addText(document, SKILLS, candidate.skills());
        addText(document, PLACES, candidate.places());
        addNumbers(document, candidate.shown());
        addRank(document, candidate.rank());
        document.add(new BinaryDocValuesField(SHOWN, bytes(candidate.shown())));
        document.add(new NumericDocValuesField(FINGERPRINT, fingerprint));
        return document;
    }

    static Term idOf(UUID candidate) {
        return new Term(ID, candidate.toString());
    }

    /** The value of {@link #CULTURAL} for a score: exact to two places. */
    static int hundredths(BigDecimal score) {
        return score.multiply(HUNDREDTHS).intValue();
    }

    /** Where a search goes on. */
    static FieldDoc after(Rank rank) {
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {
            score(rank), ChronoUnit.MICROS.between(Instant.EPOCH, rank.joined()), bytes(rank.id())
        });
    }

    /** The place of what a search has found. */
    static Rank rankOf(FieldDoc found) {
        long score = (Long) found.fields[0];
        return new Rank(
                score == NO_SCORE ? null : (int) score,
                Instant.EPOCH.plus((Long) found.fields[1], ChronoUnit.MICROS),
                uuid((BytesRef) found.fields[2]));
    }

    /** What a list shows, from the value of {@link #SHOWN}. */
    static WrittenCandidate shown(BytesRef value) {
        return new WrittenCandidate(value.utf8ToString());
    }

    static ListedCandidate read(String json) {
        try {
            return FROM_JSON.readValue(json);
        } catch (IOException e) {
            throw new UncheckedIOException("The index holds what nobody wrote", e);
        }
    }

    static UUID uuid(BytesRef value) {
        var bytes = ByteBuffer.wrap(value.bytes, value.offset, value.length);
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    /** The field by which every document tells whose it is. */
    static String byId() {
        return BY_ID;
    }

    private static void addText(Document document, String field, List<String> values) {
        for (var value : values) {
            document.add(new Field(field, value, PHRASES));
            document.add(new Field(Grams.shortOf(field), value, TERMS));
        }
    }

    /**
     * Numbers are looked at document by document: a search reads them in the list's order until its page is full, which is sooner than
     * an index of numbers has collected all that pass.
     */
    private static void addNumbers(Document document, ListedCandidate shown) {
        document.add(new NumericDocValuesField(YEARS, shown.experienceYears()));
        if (shown.discType() != null) {
            document.add(new StringField(DISC, shown.discType(), Field.Store.NO));
        }
        if (shown.culturalFitScore() != null) {
            document.add(new NumericDocValuesField(CULTURAL, hundredths(shown.culturalFitScore())));
        }
    }

    private static void addRank(Document document, Rank rank) {
        document.add(new NumericDocValuesField(SCORE, score(rank)));
        document.add(new NumericDocValuesField(JOINED, ChronoUnit.MICROS.between(Instant.EPOCH, rank.joined())));
        document.add(new SortedDocValuesField(BY_ID, bytes(rank.id())));
    }

    private static long score(Rank rank) {
        return rank.score() == null ? NO_SCORE : rank.score();
    }

    private static BytesRef bytes(UUID id) {
        return new BytesRef(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    private static BytesRef bytes(ListedCandidate shown) {
        try {
            return new BytesRef(TO_JSON.writeValueAsBytes(shown));
        } catch (IOException e) {
            throw new UncheckedIOException("A candidate of the list is no JSON", e);
        }
    }

    private static FieldType grams(IndexOptions options) {
        var type = new FieldType();
        type.setIndexOptions(options);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }
}
