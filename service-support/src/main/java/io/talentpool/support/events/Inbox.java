package io.talentpool.support.events;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

/**
 * Remembers the newest version seen of every foreign aggregate. A repeat, or an event that arrives after a newer one, is
 * not admitted, so an effect happens at most once and never backwards.
 */
@ApplicationScoped
public class Inbox {

    private final String admit;

    Inbox(EventsConfig config) {
        this.admit = """
                insert into %s as seen (aggregateid, version) values (:aggregateid, :version)
                on conflict (aggregateid) do update set version = excluded.version, seen_at = now()
                where seen.version < excluded.version
                """.formatted(config.inboxTable());
    }

    /**
     * Whether the event is news. Must be called within the transaction of the effect, before it: a second consumer of the
     * same event waits here until the first has committed, and is then refused.
     */
    public Uni<Boolean> admit(IncomingEvent event) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(admit)
                        .setParameter("aggregateid", event.aggregateId())
                        .setParameter("version", event.version())
                        .executeUpdate())
                .map(rows -> rows == 1);
    }
}
