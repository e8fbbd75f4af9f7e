package io.talentpool.gateway.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

import io.talentpool.gateway.search.document.CandidateDocument;
import io.talentpool.gateway.search.document.IndexedCandidate;
import io.talentpool.gateway.search.document.Sorting;

/**
 * A Lucene index of candidates in files of its own, which the operating system keeps in memory as far as there is room: the heap
 * holds what is being written, no more. What is written is seen by nobody until it is {@link #publish published}, all at once.
 *
 * <p>Several threads may write at a time; one publishes.
 */
public final class SearchIndex implements AutoCloseable {

    private static final double WRITE_BUFFER_MIB = 24;

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

    /** An empty one, in a new folder below {@code parent}. */
    public static SearchIndex create(Path parent) {
        try {
            var folder = Files.createTempDirectory(Files.createDirectories(parent), "candidates-");
            var files = FSDirectory.open(folder);
            var config = new IndexWriterConfig()
                    .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                    .setIndexSort(Sorting.MATCH.order())
                    .setRAMBufferSizeMB(WRITE_BUFFER_MIB)
                    .setMergePolicy(NoMergePolicy.INSTANCE) // while it is built: all is merged once, at the end
                    .setCommitOnClose(false);
            return new SearchIndex(folder, files, new IndexWriter(files, config));
        } catch (IOException e) {
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

    /** Puts everything into one piece, which is quickest to search; for an index that is newly built. */
    public void compact() {
        writer.getConfig().setMergePolicy(new TieredMergePolicy());
        write(() -> writer.forceMerge(1));
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

    /** Deletes it. Snapshots that are still searched go on to the end of those searches. */
    @Override
    public void close() {
        try {
            writer.rollback();
            files.close();
            for (var file : contents()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The search index in " + folder + " cannot be deleted", e);
        }
    }

    private List<Path> contents() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.sorted(Comparator.reverseOrder()).toList();
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
