package io.talentpool.gateway.search.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

import io.talentpool.gateway.extraction.Reading;
import io.talentpool.gateway.search.text.TextFolding;
import io.talentpool.gateway.search.text.Word;
import io.talentpool.gateway.search.text.Words;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** A candidate as a document of the index, field by field, and back. */
public final class CandidateDocument {

    public static final String ID = "id";

    /** The words of every text, each where it stands. */
    public static final String WORDS = "words";

    public static final String WORD_PIECES = "words.pieces";
    public static final String POSITION = "position";
    public static final String POSITION_WORDS = "position.words";
    public static final String SKILLS = "skills";
    public static final String SKILL_WORDS = "skills.words";
    public static final String SKILL_PIECES = "skills.pieces";

    /** What {@link #SKILLS} has, then {@link #SPELLING}, then the skill as the candidate spells it. */
    public static final String SPELLED_SKILLS = "skills.spelled";

    public static final String PLACES = "places";
    public static final String PLACE_WORDS = "places.words";
    public static final String PLACE_PIECES = "places.pieces";
    public static final String DISC = "disc";
    public static final String CULTURAL = "cultural";
    public static final String SHOWN = "shown";

    /** The first name alone, as {@link #SHOWN} has it. */
    public static final String FIRST_NAME = "first_name";

    /** The id and the fingerprint of what was read, one after the other. */
    public static final String VERSION = "version";

    /** How well the résumé could be read. */
    public static final String OUTCOME = "outcome";

    /** What of it nobody could read: the path, then {@link #SPELLING}, then the type. */
    public static final String UNREAD = "unread";

    public static final String YEARS = "years";

    /** By this field every document tells whose it is. */
    public static final String BY_ID = "by_id";

    public static final char SPELLING = '\u0000';

    static final String SCORE = "score";
    static final String JOINED = "joined";
    static final String MEMBER_SINCE = "member_since";

    private static final long UNKNOWN = Long.MIN_VALUE;
    private static final BigDecimal HUNDREDTHS = BigDecimal.valueOf(100);
    private static final FieldType PHRASES = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

    /** Longer than any query; a term must not be much longer. */
    private static final int LONGEST_WHOLE = 200;

    /** Longer texts are no names of a skill or a place. */
    private static final int LONGEST_COUNTED = 60;

    private static final int MOST_UNREAD = 20;
    private static final int LONGEST_PATH = 200;

    private static final JsonMapper JSON =
            JsonMapper.builder().findAndAddModules().build();
    private static final ObjectWriter TO_JSON = JSON.writerFor(ListedCandidate.class);
    private static final ObjectReader FROM_JSON = JSON.readerFor(ListedCandidate.class);

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private CandidateDocument() {}

    /** @param fingerprint of the rows that the candidate was read from */
    public static Document of(IndexedCandidate candidate, long fingerprint) {
        var document = new Document();
        var id = candidate.rank().id();
        document.add(new StringField(ID, bytes(id), Field.Store.NO));
        document.add(new StringField(VERSION, version(id, fingerprint), Field.Store.NO));
        addTexts(document, candidate);
        addPlaces(document, candidate);
        addNumbers(document, candidate.shown());
        addRank(document, candidate.rank());
        document.add(new BinaryDocValuesField(SHOWN, bytes(candidate.shown())));
        document.add(new BinaryDocValuesField(
                FIRST_NAME, new BytesRef(candidate.shown().firstName())));
        addReading(document, candidate.reading());
        return withFacets(document);
    }

    public static Term idOf(UUID candidate) {
        return new Term(ID, bytes(candidate));
    }

    /** The value of {@link #CULTURAL} for a score: exact to two places. */
    public static int hundredths(BigDecimal score) {
        return score.multiply(HUNDREDTHS).intValue();
    }

    /** What a list shows, from the value of {@link #SHOWN}. */
    public static WrittenCandidate shown(BytesRef value) {
        return new WrittenCandidate(value.utf8ToString());
    }

    static ListedCandidate read(String json) {
        try {
            return FROM_JSON.readValue(json);
        } catch (IOException e) {
            throw new UncheckedIOException("The index holds what nobody wrote", e);
        }
    }

    /** From the value of {@link #BY_ID}. */
    public static UUID uuid(BytesRef value) {
        var bytes = ByteBuffer.wrap(value.bytes, value.offset, value.length);
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    /** The value of {@link #BY_ID}. */
    public static BytesRef bytes(UUID id) {
        return new BytesRef(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    private static BytesRef version(UUID id, long fingerprint) {
        return new BytesRef(ByteBuffer.allocate(3 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putLong(fingerprint)
                .array());
    }

    private static void addReading(Document document, Reading reading) {
        document.add(new StringField(OUTCOME, reading.outcome().name(), Field.Store.NO));
        reading.unread().entrySet().stream()
                .filter(member -> member.getKey().length() <= LONGEST_PATH)
                .limit(MOST_UNREAD)
                .forEach(member -> document.add(
                        new StringField(UNREAD, member.getKey() + SPELLING + member.getValue(), Field.Store.NO)));
    }

    private static void addTexts(Document document, IndexedCandidate candidate) {
        var skills = words(candidate.skills());
        var position = words(List.of(candidate.position()));
        var all = new ArrayList<List<Word>>(position);
        all.addAll(skills);
        all.addAll(words(candidate.texts()));
        document.add(new Field(WORDS, new WordStream(all), PHRASES));
        addPieces(document, WORD_PIECES, forms(all));
        document.add(new Field(POSITION_WORDS, new WordStream(position), PHRASES));
        addWholes(document, POSITION, wholes(position));
        document.add(new Field(SKILL_WORDS, new WordStream(skills), PHRASES));
        addWholes(document, SKILLS, wholes(skills));
        addPieces(document, SKILL_PIECES, wholes(skills));
        addCountedSkills(document, candidate.skills(), skills);
    }

    /** @param words of each skill */
    private static void addCountedSkills(Document document, List<String> skills, List<List<Word>> words) {
        var counted = new HashSet<String>();
        for (int i = 0; i < skills.size(); i++) {
            var wholes = Words.wholes(words.get(i));
            var label = label(skills.get(i));
            if (!wholes.isEmpty() && label.length() <= LONGEST_COUNTED && counted.add(wholes.get(0))) {
                document.add(new SortedSetDocValuesFacetField(Facet.SKILLS.dimension(), label));
                document.add(new StringField(SPELLED_SKILLS, wholes.get(0) + SPELLING + label, Field.Store.NO));
            }
        }
    }

    private static void addPlaces(Document document, IndexedCandidate candidate) {
        var places = words(candidate.places());
        document.add(new Field(PLACE_WORDS, new WordStream(places), PHRASES));
        addPieces(document, PLACE_PIECES, wholes(places));
        addWholes(document, PLACES, wholes(places));
        addWholes(document, PLACES, wholes(words(candidate.countedPlaces())));
        candidate.countedPlaces().stream()
                .map(CandidateDocument::label)
                .filter(label -> !label.isEmpty() && label.length() <= LONGEST_COUNTED)
                .distinct()
                .forEach(label -> document.add(new SortedSetDocValuesFacetField(Facet.PLACES.dimension(), label)));
    }

    /**
     * Numbers are looked at document by document: a search reads them in the list's order until its page is full, which is sooner than
     * an index of numbers has collected all that pass.
     */
    private static void addNumbers(Document document, ListedCandidate shown) {
        document.add(new NumericDocValuesField(YEARS, shown.experienceYears()));
        document.add(new SortedSetDocValuesFacetField(
                Facet.YEARS.dimension(), YearsBand.of(shown.experienceYears()).text()));
        if (shown.discType() != null) {
            document.add(new StringField(DISC, shown.discType(), Field.Store.NO));
            document.add(new SortedSetDocValuesFacetField(Facet.DISC.dimension(), shown.discType()));
        }
        if (shown.culturalFitScore() != null) {
            document.add(new NumericDocValuesField(CULTURAL, hundredths(shown.culturalFitScore())));
        }
    }

    private static void addRank(Document document, Rank rank) {
        document.add(new NumericDocValuesField(SCORE, rank.score() == null ? UNKNOWN : rank.score()));
        document.add(new NumericDocValuesField(JOINED, micros(rank.joined())));
        document.add(new NumericDocValuesField(
                MEMBER_SINCE, rank.memberSince().map(CandidateDocument::micros).orElse(UNKNOWN)));
        document.add(new SortedDocValuesField(BY_ID, bytes(rank.id())));
    }

    private static Document withFacets(Document document) {
        try {
            return Facet.asLuceneKnowsThem().build(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<List<Word>> words(List<String> texts) {
        return texts.stream().map(TextFolding::fold).map(Words::of).toList();
    }

    private static Collection<String> forms(List<List<Word>> texts) {
        var forms = new LinkedHashSet<String>();
        for (var text : texts) {
            for (var word : text) {
                forms.add(word.whole());
                forms.addAll(word.parts());
            }
        }
        return forms;
    }

    private static Collection<String> wholes(List<List<Word>> texts) {
        var wholes = new LinkedHashSet<String>();
        texts.forEach(text -> wholes.addAll(Words.wholes(text)));
        return wholes;
    }

    private static void addWholes(Document document, String field, Collection<String> wholes) {
        wholes.stream()
                .filter(whole -> whole.length() <= LONGEST_WHOLE)
                .forEach(whole -> document.add(new StringField(field, whole, Field.Store.NO)));
    }

    private static void addPieces(Document document, String field, Collection<String> texts) {
        document.add(new Field(field, new GramStream(texts), PHRASES));
    }

    private static String label(String text) {
        return BLANKS.matcher(TextFolding.unify(text).strip()).replaceAll(" ");
    }

    private static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    private static BytesRef bytes(ListedCandidate shown) {
        try {
            return new BytesRef(TO_JSON.writeValueAsBytes(shown));
        } catch (IOException e) {
            throw new UncheckedIOException("A candidate of the list is no JSON", e);
        }
    }

    private static FieldType type(IndexOptions options) {
        var type = new FieldType();
        type.setIndexOptions(options);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }
}
