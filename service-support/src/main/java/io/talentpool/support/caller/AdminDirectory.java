package io.talentpool.support.caller;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.talentpool.support.database.ShortReads;
import io.talentpool.support.time.TimeZones;
import io.vertx.mutiny.sqlclient.Tuple;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * The operator's view {@code admin_directory}: in which time zone an admin lives. The view may be absent, and an admin may have no
 * row in it. What is known, that nothing is known included, is remembered for a minute.
 */
@ApplicationScoped
public class AdminDirectory {

    private final ShortReads database;
    private final Cache<String, Optional<ZoneId>> known = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    AdminDirectory(ShortReads database) {
        this.database = database;
    }

    /** The zone of the admin with that subject at the identity provider; empty where none, or none that we know, is on record. */
    Uni<Optional<ZoneId>> zoneOf(String subject) {
        Optional<ZoneId> remembered = known.getIfPresent(subject);
        if (remembered != null) {
            return Uni.createFrom().item(remembered);
        }
        return isThere()
                .chain(there -> there ? read(subject) : Uni.createFrom().item(Optional.<ZoneId>empty()))
                .invoke(zone -> known.put(subject, zone));
    }

    private Uni<Boolean> isThere() {
        return database.read("select to_regclass('admin_directory') is not null", Tuple.tuple())
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    private Uni<Optional<ZoneId>> read(String subject) {
        return database.read("select time_zone from admin_directory where subject = $1 limit 1", Tuple.of(subject))
                .map(rows -> rows.stream().findFirst().flatMap(row -> TimeZones.find(row.getString(0))));
    }
}
