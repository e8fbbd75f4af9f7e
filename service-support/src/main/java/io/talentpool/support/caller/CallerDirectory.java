package io.talentpool.support.caller;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.talentpool.support.database.ShortReads;
import io.vertx.mutiny.sqlclient.RowIterator;
import io.vertx.mutiny.sqlclient.Tuple;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * The operator's view {@code client_directory}: which client a subject is, and how admins know that client. Known subjects
 * are remembered for a minute; an unknown one is asked for again each time, so that a new client need not wait.
 */
@ApplicationScoped
public class CallerDirectory {

    private static final String COLUMNS =
            "select client_user_id, name, email, company, time_zone from client_directory ";

    private final ShortReads database;
    private final Cache<String, DirectoryEntry> known = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    CallerDirectory(ShortReads database) {
        this.database = database;
    }

    /** The client with that subject at the identity provider. */
    public Uni<Optional<DirectoryEntry>> bySubject(String subject) {
        DirectoryEntry entry = known.getIfPresent(subject);
        if (entry != null) {
            return Uni.createFrom().item(Optional.of(entry));
        }
        return database.read(COLUMNS + "where subject = $1 limit 1", Tuple.of(subject))
                .map(rows -> first(rows.iterator()))
                .invoke(found -> found.ifPresent(client -> known.put(subject, client)));
    }

    /** The entries of these clients, one query for all; a client without a row has an entry without a name. */
    public Uni<Map<UUID, DirectoryEntry>> byIds(Collection<UUID> ids) {
        UUID[] wanted = new HashSet<>(ids).toArray(UUID[]::new);
        if (wanted.length == 0) {
            return Uni.createFrom().item(Map.of());
        }
        return database.read(COLUMNS + "where client_user_id = any($1)", Tuple.of(wanted))
                .map(rows -> {
                    Map<UUID, DirectoryEntry> entries = new HashMap<>();
                    for (UUID id : wanted) {
                        entries.put(id, DirectoryEntry.unknown(id));
                    }
                    rows.forEach(row -> entries.put(row.getUUID("client_user_id"), DirectoryEntry.of(row)));
                    return entries;
                });
    }

    /** The entry of one client; empty when the directory has none. */
    public Uni<Optional<DirectoryEntry>> find(UUID id) {
        return database.read(COLUMNS + "where client_user_id = $1 limit 1", Tuple.of(id))
                .map(rows -> first(rows.iterator()));
    }

    /** The entry of one client; without a name when the directory has none. */
    public Uni<DirectoryEntry> byId(UUID id) {
        return byIds(java.util.List.of(id)).map(entries -> entries.get(id));
    }

    private static Optional<DirectoryEntry> first(RowIterator<io.vertx.mutiny.sqlclient.Row> rows) {
        return rows.hasNext() ? Optional.of(DirectoryEntry.of(rows.next())) : Optional.empty();
    }
}
