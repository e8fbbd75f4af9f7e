package io.talentpool.gateway.search.snapshot;

import static io.talentpool.gateway.search.snapshot.Listed.JOINED;
import static io.talentpool.gateway.search.snapshot.Listed.candidate;
import static io.talentpool.gateway.search.snapshot.Listed.numbers;
import static io.talentpool.gateway.search.snapshot.Listed.saying;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.talentpool.gateway.search.counting.Counted;
import io.talentpool.gateway.search.counting.FacetCount;
import io.talentpool.gateway.search.document.IndexedCandidate;
import io.talentpool.gateway.search.document.Rank;
import io.talentpool.gateway.search.document.Sorting;
import io.talentpool.gateway.search.index.KnownVersions;
import io.talentpool.gateway.search.index.SearchIndex;
import io.talentpool.gateway.search.matching.Tiers;
import io.talentpool.gateway.search.query.Deadline;
import io.talentpool.gateway.search.query.Filter;
import io.talentpool.gateway.search.query.SkillBeginning;

class SnapshotTest {

    private static final Filter EVERYBODY = Filter.of(null, null, null, null, null, null, null);

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
            assertEquals(
                    List.of(3L, 4L, 2L, 5L, 6L, 1L),
                    numbers(snapshot.search(EVERYBODY, Sorting.MATCH, Optional.empty(), 10)));
        }

        @Test
        void putsMoreMatchingSkillsBeforeBetterScores() {
            var snapshot = snapshot(
                    candidate(1, 90, "sql"),
                    candidate(2, 10, "sql server", "java"),
                    candidate(3, 99, "figma"),
                    candidate(4, 20, "javascript", "mysql"),
                    candidate(5, 95, "java"));
            assertEquals(
                    List.of(2L, 4L, 5L, 1L),
                    numbers(snapshot.search(skills("Java,SQL"), Sorting.MATCH, Optional.empty(), 10)));
        }
    }

    @Nested
    class Skills {

        private Snapshot some() {
            return snapshot(
                    candidate(1, 10, "Java"),
                    candidate(2, 90, "JavaScript"),
                    candidate(3, 50, "Core Java"),
                    candidate(4, 5, "java 17", "Go"),
                    candidate(5, 80, "C", "Google Ads"),
                    candidate(6, 70, "C++", "Objective-C"),
                    candidate(7, 60, "C#", "Go-to-market strategy", "R&D"),
                    candidate(8, 40, "R", "Golang"),
                    candidate(9, 30, "CI/CD", "UI/UX", "Node.JS"));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                        java        | 1,3,4,2
                        "Java"      | 1
                        JS          | 2
                        C           | 5
                        c++         | 6
                        cpp         | 6
                        C sharp     | 7
                        R           | 8
                        Go          | 8,4
                        golang      | 8,4
                        ui          | 9
                        ux          | 9
                        nodejs      | 9
                        ci/cd       | 9
                        objective c | 6
                        ＪＡＶＡ    | 1,3,4,2
                        """)
        void areFoundAsWholesThenAsWordsThenAsPieces(String wanted, String numbers) {
            assertEquals(numbers, found(some(), skills(wanted)));
        }
    }

    @Nested
    class ManySkills {

        private static final String WANTED = "aa,bb,cc,dd,ee,ff,gg,hh,ii,jj,kk,ll";

        private Snapshot some() {
            return snapshot(
                    candidate(1, 10, "aa", "bb", "cc"),
                    candidate(2, 90, "aa"),
                    candidate(3, 50, "kk", "ll", "mm"),
                    candidate(4, 20, "zz"),
                    candidate(5, 30, "aa", "ll"),
                    candidate(6, 5, WANTED.split(",")));
        }

        @Test
        void areFoundByHowManyMatch() {
            assertEquals("6,1,3,5,2", found(some(), skills(WANTED)));
        }

        @Test
        void areAskedForAllAtOnce() {
            var hundred = skills(IntStream.range(0, 100)
                    .mapToObj(n -> String.valueOf((char) ('\u0430' + n)))
                    .collect(Collectors.joining(",")));
            var tiers = Tiers.of(hundred, Sorting.MATCH);
            assertEquals(1, tiers.count());
            assertTrue(tiers.counted().isPresent());
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3, 5})
        void areTurnedOverPageByPage(int limit) {
            assertEquals(List.of(6L, 1L, 3L, 5L, 2L), new Paging().walk(some(), skills(WANTED), Sorting.MATCH, limit));
        }
    }

    @Nested
    class TakingTooLong {

        private final Deadline over = Deadline.in(Duration.ZERO);

        @Test
        void isTheEndOfASearch() {
            var snapshot = snapshot(candidate(1, 10, "java"));
            assertThrows(
                    Deadline.Missed.class,
                    () -> snapshot.search(skills("java"), Sorting.MATCH, Optional.empty(), 10, over));
        }

        @Test
        void isTheEndOfACountThatCanBeMadeAgain() {
            var snapshot = snapshot(candidate(1, 10, "java"));
            assertThrows(Deadline.Missed.class, () -> snapshot.count(skills("java"), over));
            assertEquals(1, snapshot.count(skills("java")).total());
        }

        @Test
        void isTheEndOfSuggestions() {
            var snapshot = snapshot(candidate(1, 10, "java"));
            assertThrows(Deadline.Missed.class, () -> snapshot.suggestions("j", over));
        }
    }

    @Nested
    class Search {

        private Snapshot some() {
            return snapshot(
                    saying(1, "Customer service for shops; the café next door.", "Excel"),
                    saying(2, "Service to every customer. Removed bottlenecks.", "Zendesk"),
                    saying(3, "Front-end work, e-commerce, ready to go.", "React", "JavaScript"),
                    saying(4, "Cafés and hotels. Reacts quickly.", "Go"),
                    saying(5, "Frontend and Vue.js in Đà Nẵng", "customer service"));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                        customer service          | 5,2,1
                        "customer service"        | 5,1
                        “customer service”        | 5,1
                        "customer service         | 5,2,1
                        Customer\u00a0 SERVICE,   | 5,2,1
                        customer -zendesk         | 5,1
                        customer NOT zendesk      | 5,1
                        -customer                 | 4,3
                        excel OR zendesk customer | 2,1
                        cafe                      | 1,4
                        front end                 | 5,3
                        front–end                 | 5,3
                        frontend                  | 5,3
                        ecommerce                 | 3
                        e commerce                | 3
                        reactjs                   | 3
                        go                        | 4
                        golang                    | 4
                        da nang                   | 5
                        vue                       | 5
                        (vue.js)                  | 5
                        analyst OR                | 5,4,3,2,1
                        OR                        | ``
                        ***                       | ``
                        "…"                       | ``
                        -                         | ``
                        ervic                     | 5,2,1
                        er                        | ``
                        """)
        void findsWhatIsMeant(String search, String numbers) {
            assertEquals(numbers, found(some(), Filter.of(search, null, null, null, null, null, null)));
        }
    }

    @Nested
    class Counts {

        @Test
        void keepTheNeighboursOfWhatIsChosen() {
            var snapshot = snapshot(
                    candidate(1, 10, "Java", "SQL"),
                    candidate(2, 20, "java"),
                    candidate(3, 30, "Go", "Java"),
                    candidate(12, 5, "Go"));
            var counted = snapshot.count(Filter.of(null, "\"java\"", null, null, null, null, null));
            assertEquals(3, counted.total());
            assertEquals(
                    List.of(new FacetCount("Java", 3), new FacetCount("Go", 2), new FacetCount("SQL", 1)),
                    counted.facets().skills());
            assertEquals(
                    List.of(new FacetCount("0-1", 1), new FacetCount("2-4", 2)),
                    counted.facets().years());
            assertEquals(List.of(new FacetCount("D", 3)), counted.facets().disc());
            assertEquals(
                    Set.of(new FacetCount("Philippines", 3), new FacetCount("Cebu City, Philippines", 3)),
                    Set.copyOf(counted.facets().places()));
        }

        @Test
        void areThoseOfEverybodyWithoutAFilter() {
            var counted = snapshot(candidate(1, 10, "Java"), candidate(2, 20)).count(EVERYBODY);
            assertEquals(2, counted.total());
            assertEquals(List.of(new FacetCount("Java", 1)), counted.facets().skills());
        }

        @Test
        void areNoneInAnEmptyIndex() {
            assertEquals(Counted.NOBODY, snapshot().count(EVERYBODY));
            assertEquals(List.of(), snapshot().suggestions("j"));
        }

        @Test
        void suggestTheMostFrequentSkillsInTheirMostFrequentSpelling() {
            var snapshot = snapshot(
                    candidate(1, 10, "Java", "JavaScript"),
                    candidate(2, 20, "Java", "javascript"),
                    candidate(3, 30, "JavaScript", "Jira"),
                    candidate(4, 30, "Perl"));
            assertEquals(
                    List.of(new FacetCount("JavaScript", 3), new FacetCount("Java", 2)), snapshot.suggestions("jav"));
        }
    }

    @Test
    void bearsWhateverSomebodyTypes() {
        var snapshot = snapshot(candidate(1, 10, "Java"));
        var random = new Random(20261130);
        var signs = "\"'-+#.&/,()[]{}*?~^:\\ORNOT js c ts go \u00a0\u200b“”„«日本ß\u0000\t\ud83d".split("");
        for (int round = 0; round < 200; round++) {
            var text = random.ints(random.nextInt(200), 0, signs.length)
                    .mapToObj(sign -> signs[sign])
                    .collect(Collectors.joining());
            snapshot.search(Filter.of(text, text, text, null, null, null, null), Sorting.MATCH, Optional.empty(), 10);
            snapshot.count(Filter.of(text, null, null, null, null, null, null));
            SkillBeginning.read(text).ifPresent(snapshot::suggestions);
        }
        for (var word : List.of("js ", "js,", "c ", "\"go\" ", "js OR ", "-js ", "front end ", "a-b-c-d-", "日,")) {
            var text = word.repeat(200 / word.length());
            snapshot.search(Filter.of(text, text, text, null, null, null, null), Sorting.MATCH, Optional.empty(), 10);
        }
        var shorts =
                "js,ts,c#,c++,go,ui,ux,qa,hr,rn,va,ea,ap,ar,ml,ai,bi,vb,wp,qb,k8s,aws,gcp,nlp,llm,ppc,seo,sem,crm,ehr";
        for (var text : List.of(shorts, shorts.replace(',', ' '), shorts.replace(",", " OR "))) {
            snapshot.search(
                    Filter.of(
                            text.substring(0, Math.min(200, text.length())),
                            text.substring(0, Math.min(200, text.length())),
                            null,
                            null,
                            null,
                            null,
                            null),
                    Sorting.MATCH,
                    Optional.empty(),
                    10);
        }
    }

    @Nested
    class Sorted {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        MATCH      | 3,4,1,2
                        NEWEST     | 1,4,2,3
                        EXPERIENCE | 4,3,2,1
                        """)
        void asIsAskedForOnEveryPage(Sorting sorting, String numbers) {
            var snapshot = snapshot(
                    candidate(1, 10, JOINED.plusSeconds(3), "java"),
                    candidate(2, 90, JOINED.plusSeconds(1), "javascript"),
                    candidate(3, new Rank(95, JOINED.plusSeconds(9), Optional.empty(), new UUID(0, 3)), "", "java"),
                    candidate(4, 90, JOINED.plusSeconds(2), "java"));
            var expected = Arrays.stream(numbers.split(",")).map(Long::valueOf).toList();
            for (int limit = 1; limit <= 5; limit++) {
                assertEquals(expected, new Paging().walk(snapshot, skills("java"), sorting, limit));
            }
        }
    }

    @Nested
    class Paging {

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3, 7, 100})
        void showsEverybodyOnce(int limit) {
            var snapshot = crowd(40);
            assertEquals(
                    numbers(snapshot.search(EVERYBODY, Sorting.MATCH, Optional.empty(), 100)),
                    walk(snapshot, EVERYBODY, Sorting.MATCH, limit));
            assertEquals(
                    numbers(snapshot.search(skills("sql,java"), Sorting.MATCH, Optional.empty(), 100)),
                    walk(snapshot, skills("sql,java"), Sorting.MATCH, limit));
        }

        @Test
        void endsWithoutACursorWhereThePageIsJustFull() {
            assertEquals(
                    Optional.empty(),
                    crowd(5).search(EVERYBODY, Sorting.MATCH, Optional.empty(), 5)
                            .end());
        }

        @Test
        void goesOnAtTheSamePlaceInALaterSnapshot() {
            var before = snapshot(candidate(1, 90), candidate(2, 80), candidate(3, 70));
            var end =
                    before.search(EVERYBODY, Sorting.MATCH, Optional.empty(), 2).end();
            var after = snapshot(candidate(1, 90), candidate(3, 70), candidate(4, 85), candidate(5, 60));
            assertEquals(List.of(3L, 5L), numbers(after.search(EVERYBODY, Sorting.MATCH, end, 10)));
        }

        private Snapshot crowd(int size) {
            var candidates = new ArrayList<IndexedCandidate>();
            for (int n = 1; n <= size; n++) {
                candidates.add(candidate(
                        n, n % 4 == 0 ? null : n % 5, n % 2 == 0 ? "sql" : "java", n % 3 == 0 ? "java" : "c"));
            }
            return snapshot(candidates.toArray(IndexedCandidate[]::new));
        }

        private List<Long> walk(Snapshot snapshot, Filter filter, Sorting sorting, int limit) {
            var seen = new ArrayList<Long>();
            Optional<Place> place = Optional.empty();
            do {
                var page = snapshot.search(filter, sorting, place, limit);
                seen.addAll(numbers(page));
                // By way of the wire, as a client does.
                place = page.end().map(Place::toBytes).flatMap(Place::fromBytes);
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
                                |     | "cebu city" |   |   |    | 4
                                |     | "cebu c"    |   |   |    | 0
                                |     | cebu c      |   |   |    | 4
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
        var filter = Filter.of(search, skills, location, years, null, disc, fit);
        assertEquals(
                found,
                snapshot.search(filter, Sorting.MATCH, Optional.empty(), 10)
                        .candidates()
                        .size());
    }

    @Nested
    class Text {

        @ParameterizedTest
        @ValueSource(
                strings = {"javascript", "java", "script", "vascr", "jav", "c++", "é", "node.js", "ode.js", "日本", "本"})
        void isFoundInTheMiddleOfWordsFromThreeLettersOn(String wanted) {
            var snapshot = snapshot(candidate(1, 10, "javascript", "c++", "é", "node.js", "日本語"));
            assertEquals(
                    1,
                    snapshot.search(skills(wanted), Sorting.MATCH, Optional.empty(), 10)
                            .candidates()
                            .size());
        }

        @ParameterizedTest
        @ValueSource(strings = {"javax", "scriptc", "ptc+", "tc", "avajs", "av", "a", "+", "c"})
        void isNotFoundAcrossTheEndOfAWordNorWhenShorter(String wanted) {
            var snapshot = snapshot(candidate(1, 10, "javascript", "c++"));
            assertEquals(
                    0,
                    snapshot.search(skills(wanted), Sorting.MATCH, Optional.empty(), 10)
                            .candidates()
                            .size());
        }
    }

    @Nested
    class Changes {

        @Test
        void areSeenAllAtOnceAndOnlyInTheNextSnapshot() throws IOException {
            var index = SearchIndex.create(folder);
            indexes.add(index);
            index.add(candidate(1, 10, "java"), 1);
            index.add(candidate(2, 20, "java"), 2);
            var before = index.publish(JOINED);
            index.replace(candidate(1, 90, "sql"), 3);
            index.remove(List.of(new UUID(0, 2)));
            index.add(candidate(3, 5, "java"), 4);
            assertEquals(List.of(2L, 1L), numbers(before.search(EVERYBODY, Sorting.MATCH, Optional.empty(), 10)));
            var after = index.publish(JOINED.plusSeconds(60));
            assertEquals(List.of(1L, 3L), numbers(after.search(EVERYBODY, Sorting.MATCH, Optional.empty(), 10)));
            assertEquals(List.of(1L), numbers(after.search(skills("sql"), Sorting.MATCH, Optional.empty(), 10)));
            try (var known = index.versions()) {
                assertEquals(new KnownVersions.Known(new UUID(0, 1), 3), known.next());
                assertEquals(new KnownVersions.Known(new UUID(0, 3), 4), known.next());
                assertFalse(known.hasNext());
            }
            assertEquals(2, after.size());
            var snapshots = new Snapshots();
            snapshots.replaceBy(before);
            int readers = snapshots.read(first -> {
                replace(snapshots, after);
                assertEquals(2, snapshots.read(Snapshot::size));
                assertEquals(2, first.size());
                return before.reader().getRefCount();
            });
            assertEquals(1, readers);
            assertEquals(0, before.reader().getRefCount());
        }

        @Test
        void areNoneWhereOnlyTimeHasPassed() throws IOException {
            var index = SearchIndex.create(folder);
            indexes.add(index);
            index.add(candidate(1, 10), 1);
            var before = index.publish(JOINED);
            var after = index.publish(JOINED.plusSeconds(60));
            before.reader().decRef();
            assertEquals(JOINED.plusSeconds(60), after.takenAt());
            assertEquals(List.of(1L), numbers(after.search(EVERYBODY, Sorting.MATCH, Optional.empty(), 10)));
        }

        private void replace(Snapshots snapshots, Snapshot next) {
            try {
                snapshots.replaceBy(next);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Test
        void areToldPageByPageByWalkingThroughBothSides() {
            var index = SearchIndex.create(folder);
            indexes.add(index);
            for (int n = 1; n <= 6; n++) {
                index.add(candidate(n, n), n);
            }
            var negative = new UUID(-1, 1); // comes last, byte by byte
            index.add(candidate(7, new Rank(7, JOINED, Optional.of(JOINED), negative), "", "java"), 7);
            index.replace(candidate(2, 2), 20);
            index.remove(List.of(new UUID(0, 3)));
            try (var known = index.versions()) {
                assertEquals(
                        Set.of(new UUID(0, 2), new UUID(0, 3)),
                        known.differentFrom(
                                Map.of(new UUID(0, 1), 1L, new UUID(0, 2), 2L, new UUID(0, 3), 3L),
                                Optional.of(new UUID(0, 3))));
                assertEquals(Set.of(new UUID(0, 4)), known.differentFrom(Map.of(), Optional.of(new UUID(0, 4))));
                assertEquals(
                        Set.of(new UUID(0, 6)),
                        known.differentFrom(Map.of(new UUID(0, 5), 5L, negative, 7L), Optional.empty()));
            }
        }

        @Test
        void areToldOfWhoseRowATableHasLost() {
            var index = SearchIndex.create(folder);
            indexes.add(index);
            for (int n = 1; n <= 5; n++) {
                index.add(candidate(n, n), n % 2 == 0 ? 0b11 : 0b111); // 1, 3 and 5 have a row in the third table
            }
            try (var known = index.versions()) {
                assertEquals(
                        Set.of(new UUID(0, 3)), known.lostBy(2, Set.of(new UUID(0, 1)), Optional.of(new UUID(0, 4))));
                assertEquals(Set.of(new UUID(0, 5)), known.lostBy(2, Set.of(new UUID(0, 9)), Optional.empty()));
            }
        }

        @Test
        void leaveNoFilesBehindWhenTheIndexIsClosed() throws IOException {
            var index = SearchIndex.create(folder);
            index.add(candidate(1, 10), 1);
            var snapshot = index.publish(JOINED);
            index.close();
            assertEquals(List.of(1L), numbers(snapshot.search(EVERYBODY, Sorting.MATCH, Optional.empty(), 10)));
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

    private static String found(Snapshot snapshot, Filter filter) {
        return numbers(snapshot.search(filter, Sorting.MATCH, Optional.empty(), 10)).stream()
                .map(String::valueOf)
                .collect(Collectors.joining(","));
    }

    private static Filter skills(String skills) {
        return Filter.of(null, skills, null, null, null, null, null);
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
