package io.talentpool.gateway.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jboss.logging.Logger;

import io.talentpool.gateway.search.document.CandidateDocument;
import io.talentpool.gateway.search.document.IndexedCandidate;
import io.talentpool.gateway.search.document.Sorting;
import io.talentpool.gateway.search.snapshot.Snapshot;

/**
 * A Lucene index of candidates in files of its own, which the operating system keeps in memory as far as there is room: the heap
 * holds what is being written, no more. What is written is seen by nobody until it is {@link #publish published}, all at once.
 *
 * <p>Several threads may write at a time; one publishes.
 */
public final class SearchIndex implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(SearchIndex.class);

    private static final double WRITE_BUFFER_MIB = 24;

    /** What is merged is there twice until that is done: pieces of this size bound how much that is. */
    private static final long PIECE_MIB = 512;

    private static final long MIB = 1024 * 1024;

    private final Path folder;
    private final Directory files;
    private final IndexWriter writer;
    private DirectoryReader published;
    private Snapshot last;

    private SearchIndex(Path folder, Directory files, IndexWriter writer) {
        this.folder = folder;
        this.files = files;
        this.writer = writer;
    }

    /** An empty one, in a new folder below {@code parent}; folders there that no living process has are removed first. */
    public static SearchIndex create(Path parent) {
        return create(parent, files -> files);
    }

    /** @param disk what the files are written by */
    static SearchIndex create(Path parent, UnaryOperator<Directory> disk) {
        Path folder = null;
        try {
            folder = IndexFolders.create(Files.createDirectories(parent));
            var files = disk.apply(FSDirectory.open(folder));
            var config = new IndexWriterConfig()
                    .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                    .setIndexSort(Sorting.MATCH.order())
                    .setRAMBufferSizeMB(WRITE_BUFFER_MIB)
                    .setMergePolicy(NoMergePolicy.INSTANCE) // while it is built: all is merged once, at the end
                    .setMergeScheduler(new SerialMergeScheduler()) // one at a time is there twice
                    .setCommitOnClose(false);
            return new SearchIndex(folder, files, new IndexWriter(files, config));
        } catch (IOException e) {
            if (folder != null) {
                remove(folder);
            }
            throw new UncheckedIOException("The search index cannot be written below " + parent, e);
        }
    }

    /** Adds somebody who is not in it. */
    public void add(IndexedCandidate candidate, long fingerprint) {
        write(() -> writer.addDocument(CandidateDocument.of(candidate, fingerprint)));
    }

    /** Puts somebody in the place of what there was of them. */
    public void replace(IndexedCandidate candidate, long fingerprint) {
        var id = CandidateDocument.idOf(candidate.rank().id());
        write(() -> writer.updateDocument(id, CandidateDocument.of(candidate, fingerprint)));
    }

    public void remove(Collection<UUID> candidates) {
        write(() -> writer.deleteDocuments(
                candidates.stream().map(CandidateDocument::idOf).toArray(Term[]::new)));
    }

    /** Puts everything into few pieces, which is quickest to search; for an index that is newly built. */
    public void compact() {
        write(() -> {
            writer.flush();
            var pieces = new TieredMergePolicy();
            pieces.setMaxMergedSegmentMB(PIECE_MIB);
            writer.getConfig().setMergePolicy(pieces);
            writer.forceMerge(Math.toIntExact(1 + size() / (PIECE_MIB * MIB)));
        });
    }

    private long size() throws IOException {
        long bytes = 0;
        for (var file : files.listAll()) {
            bytes += files.fileLength(file);
        }
        return bytes;
    }

    /** Whether it can be written; not after a failure that Lucene does not forgive, such as a full disk. */
    public boolean isOpen() {
        return writer.isOpen();
    }

    /** Everybody who is in it now, published or not. */
    public KnownVersions versions() {
        try {
            return new KnownVersions(DirectoryReader.open(writer));
        } catch (IOException e) {
            throw new UncheckedIOException("The search index cannot be read in " + folder, e);
        }
    }

    /** @param asOf the moment whose state of BPOC this is */
    public Snapshot publish(Instant asOf) {
        try {
            var changed =
                    published == null ? DirectoryReader.open(writer) : DirectoryReader.openIfChanged(published, writer);
            if (changed == null) {
                last = last.unchangedAt(asOf);
                return last;
            }
            published = changed;
            last = new Snapshot(published, asOf);
            return last;
        } catch (IOException e) {
            throw new UncheckedIOException("The search index cannot be read in " + folder, e);
        }
    }

    /** Deletes it. Snapshots that are still searched go on to the end of those searches. What cannot be deleted now is left for the next start. */
    @Override
    public void close() {
        try {
            writer.rollback();
            files.close();
        } catch (IOException | RuntimeException broken) {
            LOG.warnf("The search index in %s cannot be closed: %s", folder, broken);
        }
        remove(folder);
    }

    private static void remove(Path folder) {
        try (var all = Files.walk(folder)) {
            for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException left) {
            LOG.warnf("The search index in %s cannot be deleted: %s", folder, left);
        }
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException("The search index cannot be written", e);
        }
    }

    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }
}
