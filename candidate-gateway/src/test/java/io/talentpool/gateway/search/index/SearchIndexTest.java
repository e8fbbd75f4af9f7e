package io.talentpool.gateway.search.index;

import static io.talentpool.gateway.search.snapshot.Listed.JOINED;
import static io.talentpool.gateway.search.snapshot.Listed.candidate;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of an index: where the disk is full, and after a process that was killed. */
class SearchIndexTest {

    @TempDir
    Path folder;

    @Nested
    class OnAFullDisk {

        @Test
        void whatWasPublishedIsSearchedAndTheIndexTellsThatItIsClosed() {
            var disk = new Disk[1];
            try (var index = SearchIndex.create(folder, files -> disk[0] = new Disk(files))) {
                index.add(candidate(1, 10), 1);
                var published = index.publish(JOINED);
                disk[0].isFull = true;
                index.add(candidate(2, 20), 2);
                assertThrows(UncheckedIOException.class, () -> index.publish(JOINED.plusSeconds(1)));
                assertFalse(index.isOpen());
                assertEquals(1, published.size());
                disk[0].isFull = false;
                try (var next = SearchIndex.create(folder)) {
                    next.add(candidate(1, 10), 1);
                    assertEquals(1, next.publish(JOINED).size());
                    assertTrue(next.isOpen());
                }
            }
            assertEquals(0, folders());
        }

        /** A disk that takes nothing any more when it is told so. */
        private static final class Disk extends FilterDirectory {

            private boolean isFull;

            Disk(Directory files) {
                super(files);
            }

            @Override
            public IndexOutput createOutput(String name, IOContext context) throws IOException {
                if (isFull) {
                    throw new IOException("No space left on device");
                }
                return super.createOutput(name, context);
            }
        }
    }

    @Nested
    class BesideWhatIsThereAlready {

        @Test
        void removesWhatAKilledProcessHasLeft() throws IOException {
            var left = Files.createDirectory(folder.resolve("candidates-left"));
            Files.writeString(left.resolve("_0.cfs"), "much");
            Files.createFile(left.resolve(IndexWriter.WRITE_LOCK_NAME));
            grow(left);
            SearchIndex.create(folder).close();
            assertFalse(Files.exists(left));
        }

        @Test
        void leavesAloneWhatSomebodyWrites() throws IOException {
            try (var living = SearchIndex.create(folder)) {
                grow(onlyFolder());
                try (var other = SearchIndex.create(folder)) {
                    assertTrue(other.isOpen());
                    assertEquals(2, folders());
                    living.add(candidate(1, 10), 1);
                    assertEquals(1, living.publish(JOINED).size());
                }
            }
        }

        @Test
        void leavesAloneWhatIsJustBeingMade() throws IOException {
            Files.createDirectory(folder.resolve("candidates-new"));
            SearchIndex.create(folder).close();
            assertEquals(1, folders());
        }

        private Path onlyFolder() throws IOException {
            try (var all = Files.list(folder)) {
                return all.findFirst().orElseThrow();
            }
        }

        private static void grow(Path old) throws IOException {
            Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
        }
    }

    private long folders() {
        try (var all = Files.list(folder)) {
            return all.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
