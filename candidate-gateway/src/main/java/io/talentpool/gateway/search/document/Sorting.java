package io.talentpool.gateway.search.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** An order of the list. Each ends with the id, so that no two candidates have the same place. */
public enum Sorting {
    /** What matches best first, then the best overall score, then the newest. The documents are kept in this order. */
    MATCH(CandidateDocument.SCORE, CandidateDocument.JOINED),

    NEWEST(CandidateDocument.MEMBER_SINCE),

    EXPERIENCE(CandidateDocument.YEARS, CandidateDocument.SCORE, CandidateDocument.JOINED);

    private final int numbers;
    private final Sort order;

    Sorting(String... fields) {
        this.numbers = fields.length;
        this.order = new Sort(Stream.concat(
                        Arrays.stream(fields).map(field -> new SortField(field, SortField.Type.LONG, true)),
                        Stream.of(new SortField(CandidateDocument.BY_ID, SortField.Type.STRING)))
                .toArray(SortField[]::new));
    }

    /** How many numbers a place in this order has before its id. */
    public int numbers() {
        return numbers;
    }

    public Sort order() {
        return order;
    }

    /** What has the better score first, and only then this order. */
    public Sort orderAfterScore() {
        return new Sort(Stream.concat(Stream.of(SortField.FIELD_SCORE), Arrays.stream(order.getSort()))
                .toArray(SortField[]::new));
    }

    /** The name on the wire. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Sorting> named(String text) {
        return Arrays.stream(values())
                .filter(sorting -> sorting.text().equals(text))
                .findFirst();
    }
}
