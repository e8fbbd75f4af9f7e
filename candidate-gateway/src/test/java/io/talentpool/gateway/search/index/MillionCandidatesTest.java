package io.talentpool.gateway.search.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.talentpool.embedded.corpus.Corpus;
import io.talentpool.embedded.testing.LargeTable;
import io.talentpool.gateway.anonymity.AnonymousCandidate;
import io.talentpool.gateway.anonymity.Pictures;
import io.talentpool.gateway.bpoc.row.BpocCandidate;
import io.talentpool.gateway.bpoc.row.BpocCandidate.Analysis;
import io.talentpool.gateway.bpoc.row.BpocCandidate.Cultural;
import io.talentpool.gateway.bpoc.row.BpocCandidate.Disc;
import io.talentpool.gateway.bpoc.row.BpocCandidate.Leaderboard;
import io.talentpool.gateway.bpoc.row.BpocCandidate.Person;
import io.talentpool.gateway.bpoc.row.BpocCandidate.Place;
import io.talentpool.gateway.bpoc.row.BpocCandidate.Typing;
import io.talentpool.gateway.bpoc.row.Privacy;
import io.talentpool.gateway.search.document.IndexedCandidate;
import io.talentpool.gateway.search.document.ListedCandidate;
import io.talentpool.gateway.search.document.Rank;
import io.talentpool.gateway.search.document.Sorting;
import io.talentpool.gateway.search.query.Deadline;
import io.talentpool.gateway.search.query.Filter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * How much room a million candidates take: the people of the corpus again and again, each with a place in the order, a number and two words
 * of their own.
 */
@Tag("exhaustive")
class MillionCandidatesTest {

    private static final Path MANIFEST = Path.of("../deploy/kubernetes/base/candidate-gateway.yaml");
    private static final Pattern ROOM = Pattern.compile("sizeLimit: (\\d+)Gi");
    private static final long MIB = 1024 * 1024;
    private static final int MARGIN = 2;

    @TempDir
    Path folder;

    @Test
    void fitTwiceIntoTheVolumeOfTheManifestsEvenWhileTheyAreReadAnew() throws IOException {
        var room = ROOM.matcher(Files.readString(MANIFEST));
        assertTrue(room.find());
        long most = Long.parseLong(room.group(1)) * 1024;
        var measured = measure(folder, LargeTable.ROWS);
        assertTrue(MARGIN * (measured.size() + measured.peak()) <= most, measured + " of " + most + " MiB");
    }

    /** In MiB, the most there was while it was built, and what is left. */
    record Measured(long peak, long size) {}

    static Measured measure(Path folder, int candidates) {
        var disk = new Disk[1];
        var people = people();
        var dice = new Random(1);
        var clock = new Object() {
            private Instant begin = Instant.now();

            void tell(String what) {
                System.out.printf(
                        "%-40s %6.1f s, %5d MiB on disk, %5d at most, %4d of heap%n",
                        what,
                        Duration.between(begin, Instant.now()).toMillis() / 1e3,
                        disk[0].now / MIB,
                        disk[0].most / MIB,
                        (Runtime.getRuntime().totalMemory()
                                        - Runtime.getRuntime().freeMemory())
                                / MIB);
                begin = Instant.now();
            }
        };
        try (var index = SearchIndex.create(folder, files -> disk[0] = new Disk(files))) {
            for (int n = 0; n < candidates; n++) {
                index.add(another(people.get(n % people.size()), n, dice), n);
            }
            clock.tell("written");
            index.compact();
            clock.tell("compacted");
            long size = disk[0].now / MIB;
            long peak = disk[0].most / MIB;
            var snapshot = index.publish(Instant.now());
            snapshot.warmUp();
            clock.tell("published and warm");
            int known = 0;
            try (var versions = index.versions()) {
                while (versions.hasNext()) {
                    versions.next();
                    known++;
                }
            }
            assertEquals(candidates, known);
            clock.tell("all versions walked through");
            for (var search : List.of("search=manager", "search=customer service", "skills=excel,sql,java")) {
                var typed = search.split("=");
                var filter = typed[0].equals("search")
                        ? Filter.of(typed[1], null, null, null, null, null, null)
                        : Filter.of(null, typed[1], null, null, null, null, null);
                snapshot.search(filter, Sorting.MATCH, Optional.empty(), 20, Deadline.NONE);
                clock.tell(search);
                snapshot.search(filter, Sorting.NEWEST, Optional.empty(), 20, Deadline.NONE);
                clock.tell(search + ", newest first");
                snapshot.count(filter, Deadline.NONE);
                clock.tell(search + ", counted");
            }
            index.remove(List.of(new UUID(0, 1)));
            index.replace(another(people.get(0), 2, dice), -1);
            index.publish(Instant.now()).warmUp();
            clock.tell("one gone, one changed, warm");
            return new Measured(peak, size);
        }
    }

    private static IndexedCandidate another(IndexedCandidate person, int n, Random dice) {
        var id = new UUID(dice.nextLong(), n);
        var shown = person.shown();
        var rank = new Rank(
                dice.nextInt(101),
                Instant.ofEpochSecond(1_700_000_000L + n),
                Optional.of(Instant.ofEpochSecond(1_700_000_000L + n)),
                id);
        return new IndexedCandidate(
                new ListedCandidate(
                        id,
                        shown.firstName(),
                        "/api/client/candidates/%s/avatar?v=4tKx0cXyTt2vJp7Zq1mWdA".formatted(id),
                        shown.position(),
                        shown.location(),
                        shown.bio(),
                        shown.skills(),
                        dice.nextInt(20),
                        shown.culturalFitScore(),
                        "D",
                        dice.nextInt(90),
                        rank.score()),
                rank,
                person.position(),
                person.skills(),
                Stream.concat(
                                person.texts().stream(),
                                Stream.of(Integer.toString(n, Character.MAX_RADIX) + " "
                                        + Integer.toString(dice.nextInt(1 << 30), Character.MAX_RADIX)))
                        .toList(),
                person.places(),
                person.countedPlaces(),
                person.reading());
    }

    private static List<IndexedCandidate> people() {
        var people = new ArrayList<IndexedCandidate>();
        var pictures = new Pictures(address -> "tag");
        for (var profile : Corpus.profiles()) {
            var user = profile.path("user");
            var read = new BpocCandidate(
                    new UUID(1, people.size()),
                    new Person(text(user, "first_name"), text(user, "last_name"), null, null),
                    null,
                    text(user, "bio"),
                    text(user, "position"),
                    new Place(
                            text(user, "location_city"),
                            text(user, "location_province"),
                            text(user, "location_country")),
                    Instant.EPOCH,
                    Corpus.resume(profile),
                    new Cultural(MissingNode.getInstance(), null),
                    new Disc(null, null, null, null, null, null, null),
                    new Typing(null, null, null, null),
                    new Leaderboard(null, null),
                    new Analysis(null, MissingNode.getInstance(), MissingNode.getInstance()),
                    new Privacy(MissingNode.getInstance()));
            people.add(IndexedCandidate.of(new AnonymousCandidate(read, pictures), YearMonth.of(2026, 11)));
        }
        return people;
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).textValue();
    }

    /** Counts the bytes of all files, those that are being written among them. */
    private static final class Disk extends FilterDirectory {

        private final Map<String, Long> sizes = new ConcurrentHashMap<>();
        private volatile long now;
        private volatile long most;

        Disk(Directory files) {
            super(files);
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            return counted(super.createOutput(name, context));
        }

        @Override
        public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
            return counted(super.createTempOutput(prefix, suffix, context));
        }

        @Override
        public void deleteFile(String name) throws IOException {
            super.deleteFile(name);
            note(name, null);
        }

        @Override
        public void rename(String source, String target) throws IOException {
            super.rename(source, target);
            note(target, sizes.get(source));
            note(source, null);
        }

        private synchronized void note(String name, Long size) {
            now -= sizes.getOrDefault(name, 0L);
            if (size == null) {
                sizes.remove(name);
            } else {
                sizes.put(name, size);
                now += size;
                most = Math.max(most, now);
            }
        }

        private IndexOutput counted(IndexOutput output) {
            return new FilterIndexOutput(output.toString(), output.getName(), output) {
                @Override
                public void close() throws IOException {
                    note(getName(), getFilePointer());
                    super.close();
                }
            };
        }
    }
}
