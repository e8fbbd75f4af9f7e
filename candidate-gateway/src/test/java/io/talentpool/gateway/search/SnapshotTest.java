package io.talentpool.gateway.search;

import static io.talentpool.gateway.search.Listed.JOINED;
import static io.talentpool.gateway.search.Listed.candidate;
import static io.talentpool.gateway.search.Listed.numbers;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.talentpool.support.rule.InvalidInput;

class SnapshotTest {

    private static final Filter EVERYBODY = Filter.of(null, null, null, null, null, null);

    @TempDir
    Path folder;

    private final List<SearchIndex> indexes = new ArrayList<>();

    @AfterEach
    void close() {
        indexes.forEach(SearchIndex::close);
    }

    @Nested
    class Order {

        @Test
        void isByScoreThenNewestThenId() {
            var snapshot = snapshot(
                    candidate(1, null),
                    candidate(2, 50),
                    candidate(3, 90),
                    candidate(4, 50, JOINED.plusSeconds(1)),
                    candidate(5, 50),
                    candidate(6, 0));
            assertEquals(List.of(3L, 4L, 2L, 5L, 6L, 1L), numbers(snapshot.search(EVERYBODY, Optional.empty(), 10)));
        }

        @Test
        void putsMoreMatchingSkillsBeforeBetterScores() {
            var snapshot = snapshot(
                    candidate(1, 90, "sql"),
                    candidate(2, 10, "sql server", "java"),
                    candidate(3, 99, "figma"),
                    candidate(4, 20, "javascript", "mysql"),
                    candidate(5, 95, "java"));
            assertEquals(List.of(4L, 2L, 5L, 1L), numbers(snapshot.search(skills("Java,SQL"), Optional.empty(), 10)));
        }
    }

    @Nested
    class Paging {

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3, 7, 100})
        void showsEverybodyOnce(int limit) {
            var snapshot = crowd(40);
            assertEquals(numbers(snapshot.search(EVERYBODY, Optional.empty(), 100)), walk(snapshot, EVERYBODY, limit));
            assertEquals(
                    numbers(snapshot.search(skills("sql,java"), Optional.empty(), 100)),
                    walk(snapshot, skills("sql,java"), limit));
        }

        @Test
        void endsWithoutACursorWhereThePageIsJustFull() {
            assertEquals(
                    Optional.empty(),
                    crowd(5).search(EVERYBODY, Optional.empty(), 5).end());
        }

        @Test
        void goesOnAtTheSamePlaceInALaterSnapshot() {
            var before = snapshot(candidate(1, 90), candidate(2, 80), candidate(3, 70));
            var end = before.search(EVERYBODY, Optional.empty(), 2).end();
            var after = snapshot(candidate(1, 90), candidate(3, 70), candidate(4, 85), candidate(5, 60));
            assertEquals(List.of(3L, 5L), numbers(after.search(EVERYBODY, end, 10)));
        }

        private Snapshot crowd(int size) {
            var candidates = new ArrayList<IndexedCandidate>();
            for (int n = 1; n <= size; n++) {
                candidates.add(candidate(
                        n, n % 4 == 0 ? null : n % 5, n % 2 == 0 ? "sql" : "java", n % 3 == 0 ? "java" : "c"));
            }
            return snapshot(candidates.toArray(IndexedCandidate[]::new));
        }

        private List<Long> walk(Snapshot snapshot, Filter filter, int limit) {
            var seen = new ArrayList<Long>();
            Optional<Place> place = Optional.empty();
            do {
                var page = snapshot.search(filter, place, limit);
                seen.addAll(numbers(page));
                // By way of the wire, as a client does.
                place = page.end().map(Place::encoded).map(Place::decode);
            } while (place.isPresent());
            return seen;
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    zoe analyst |     |             |   |   |    | 4
                    zoe pilot   |     |             |   |   |    | 0
                                | c++ |             |   |   |    | 1
                                | c#  |             |   |   |    | 0
                                |     | PHILIPPINES |   |   |    | 4
                                |     | %           |   |   |    | 0
                                |     |             | 3 |   |    | 2
                                |     |             |   | d |    | 4
                                |     |             |   | s |    | 0
                                |     |             |   |   | 4  | 1
                    zoe         | c   | cebu        | 2 | D | 2  | 1
                    """)
    void keepsWhoPassesEveryFilter(
            String search, String skills, String location, String years, String disc, String fit, int found) {
        var snapshot = snapshot(
                candidate(1, 10, "c++"), candidate(2, 20, "c"), candidate(3, 30, "java"), candidate(4, 40, "sql"));
        var filter = Filter.of(search, skills, location, years, disc, fit);
        assertEquals(
                found,
                snapshot.search(filter, Optional.empty(), 10).candidates().size());
    }

    @Nested
    class Text {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "javascript",
                    "java",
                    "script",
                    "vascr",
                    "jav",
                    "av",
                    "a",
                    "c++",
                    "+",
                    "é",
                    "node.js",
                    "日本",
                    "😀"
                })
        void isFoundInTheMiddleOfWordsWhateverItsLength(String wanted) {
            var snapshot = snapshot(candidate(1, 10, "javascript", "c++", "é", "node.js", "日本語", "😀😀"));
            assertEquals(
                    1,
                    snapshot.search(skills(wanted), Optional.empty(), 10)
                            .candidates()
                            .size());
        }

        @ParameterizedTest
        @ValueSource(strings = {"javax", "scriptc", "ptc+", "tc", "avajs"})
        void isNotFoundAcrossTheEndOfOneAndTheBeginningOfTheNext(String wanted) {
            var snapshot = snapshot(candidate(1, 10, "javascript", "c++"));
            assertEquals(
                    0,
                    snapshot.search(skills(wanted), Optional.empty(), 10)
                            .candidates()
                            .size());
        }
    }

    @Nested
    class Changes {

        @Test
        void areSeenAllAtOnceAndOnlyInTheNextSnapshot() {
            var index = SearchIndex.create(folder);
            indexes.add(index);
            index.add(candidate(1, 10, "java"), 1);
            index.add(candidate(2, 20, "java"), 2);
            var before = index.publish(JOINED);
            index.replace(candidate(1, 90, "sql"), 3);
            index.remove(List.of(new UUID(0, 2)));
            index.add(candidate(3, 5, "java"), 4);
            assertEquals(List.of(2L, 1L), numbers(before.search(EVERYBODY, Optional.empty(), 10)));
            var after = index.publish(JOINED.plusSeconds(60));
            assertEquals(List.of(1L, 3L), numbers(after.search(EVERYBODY, Optional.empty(), 10)));
            assertEquals(List.of(1L), numbers(after.search(skills("sql"), Optional.empty(), 10)));
            assertEquals(Map.of(new UUID(0, 1), 3L, new UUID(0, 3), 4L), after.fingerprints());
            assertEquals(2, after.size());
            before.release();
            assertFalse(before.acquire());
        }

        @Test
        void areNoneWhereOnlyTimeHasPassed() {
            var index = SearchIndex.create(folder);
            indexes.add(index);
            index.add(candidate(1, 10), 1);
            var before = index.publish(JOINED);
            var after = index.publish(JOINED.plusSeconds(60));
            before.release();
            assertEquals(JOINED.plusSeconds(60), after.takenAt());
            assertEquals(List.of(1L), numbers(after.search(EVERYBODY, Optional.empty(), 10)));
        }

        @Test
        void leaveNoFilesBehindWhenTheIndexIsClosed() throws IOException {
            var index = SearchIndex.create(folder);
            index.add(candidate(1, 10), 1);
            var snapshot = index.publish(JOINED);
            index.close();
            assertEquals(List.of(1L), numbers(snapshot.search(EVERYBODY, Optional.empty(), 10)));
            try (var files = Files.list(folder)) {
                assertEquals(0, files.count());
            }
        }

        @Test
        void findsTheKnownOnesById() {
            var snapshot = snapshot(candidate(1, 10), candidate(2, 20));
            assertEquals(
                    Set.of(new UUID(0, 2)),
                    snapshot.candidates(List.of(new UUID(0, 2), new UUID(0, 9))).keySet());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "!!!", "bm90IG91cnM", "AAAA"})
    void refusesForeignCursors(String cursor) {
        assertThrows(InvalidInput.class, () -> Place.decode(cursor));
    }

    private static Filter skills(String skills) {
        return Filter.of(null, skills, null, null, null, null);
    }

    private Snapshot snapshot(IndexedCandidate... candidates) {
        var index = SearchIndex.create(folder);
        indexes.add(index);
        for (var candidate : candidates) {
            index.add(candidate, candidate.shown().experienceYears());
        }
        return index.publish(JOINED);
    }
}
