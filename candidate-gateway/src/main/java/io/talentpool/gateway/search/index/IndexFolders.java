package io.talentpool.gateway.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jboss.logging.Logger;

/**
 * A folder for each index. Who writes one holds Lucene's lock in it, which the operating system lets go of when the process ends, however it
 * does: so what a killed process has left is known, even where several share a disk.
 */
final class IndexFolders {

    private static final Logger LOG = Logger.getLogger(IndexFolders.class);

    private static final String NAME = "candidates-";

    /** Between its making and its lock a folder looks as one that nobody has. */
    private static final Duration YOUNG = Duration.ofMinutes(1);

    private IndexFolders() {}

    static Path create(Path parent) throws IOException {
        removeLeftovers(parent);
        return Files.createTempDirectory(parent, NAME);
    }

    private static void removeLeftovers(Path parent) throws IOException {
        for (var folder : folders(parent)) {
            try {
                if (!isYoung(folder)) {
                    removeUnlessOwned(folder);
                }
            } catch (LockObtainFailedException | NoSuchFileException livesOrIsGone) {
                // It is another process's affair.
            } catch (IOException | UncheckedIOException stays) {
                LOG.warnf("What is left of a search index in %s cannot be removed: %s", folder, stays);
            }
        }
    }

    private static List<Path> folders(Path parent) throws IOException {
        try (var all = Files.list(parent)) {
            return all.filter(folder -> folder.getFileName().toString().startsWith(NAME) && Files.isDirectory(folder))
                    .toList();
        }
    }

    private static boolean isYoung(Path folder) throws IOException {
        return Files.getLastModifiedTime(folder)
                .toInstant()
                .isAfter(Instant.now().minus(YOUNG));
    }

    private static void removeUnlessOwned(Path folder) throws IOException {
        try (var files = FSDirectory.open(folder);
                var lock = files.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            List<Path> contents;
            try (var all = Files.walk(folder)) {
                contents = all.sorted(Comparator.reverseOrder()).toList();
            }
            for (var file : contents) {
                if (!file.equals(folder) && !file.getFileName().toString().equals(IndexWriter.WRITE_LOCK_NAME)) {
                    Files.deleteIfExists(file);
                }
            }
        }
        Files.deleteIfExists(folder.resolve(IndexWriter.WRITE_LOCK_NAME));
        Files.deleteIfExists(folder);
        LOG.infof("Removed what a process that ended has left in %s", folder);
    }
}
