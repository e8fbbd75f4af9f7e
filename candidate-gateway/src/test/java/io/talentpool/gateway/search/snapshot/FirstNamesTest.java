package io.talentpool.gateway.search.snapshot;

import static io.talentpool.gateway.search.snapshot.Listed.named;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.talentpool.gateway.search.index.SearchIndex;

/** Names are looked up in an index of many pieces, some of whose candidates have changed or are gone. */
class FirstNamesTest {

    @TempDir
    Path folder;

    private SearchIndex index;

    @BeforeEach
    void open() {
        index = SearchIndex.create(folder);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void areThoseThatTheListShows() {
        add(1, "Ada");
        add(2, "Zoë");
        add(3, "美咲");

        assertEquals(Map.of(id(1), "Ada", id(3), "美咲"), names(id(1), id(3), id(4)));
        assertEquals(Map.of(), names(new UUID(-1, 1), new UUID(1, 1)));
        assertEquals(Map.of(), names());
    }

    @Test
    void areTheNewestOfThoseWhoHaveChanged() {
        for (int n = 1; n <= 20; n++) {
            add(n, "Old" + n);
        }
        publish();
        for (int n = 1; n <= 20; n += 2) {
            index.replace(named(n, "New" + n), n);
            index.replace(named(n, "Newer" + n), n);
            publish();
        }
        index.remove(List.of(id(2), id(3)));

        assertEquals(
                Map.of(id(1), "Newer1", id(4), "Old4", id(19), "Newer19"), names(id(19), id(4), id(3), id(2), id(1)));
        index.compact();
        assertEquals(
                Map.of(id(1), "Newer1", id(4), "Old4", id(19), "Newer19"), names(id(19), id(4), id(3), id(2), id(1)));
    }

    @Test
    void areNoneInAnEmptyIndex() {
        assertEquals(Map.of(), names(id(1)));
    }

    private void add(int n, String name) {
        index.add(named(n, name), n);
    }

    private Map<UUID, String> names(UUID... ids) {
        return publish().firstNames(Stream.of(ids).toList());
    }

    private Snapshot publish() {
        return index.publish(Instant.EPOCH);
    }

    private static UUID id(int n) {
        return new UUID(0, n);
    }
}
