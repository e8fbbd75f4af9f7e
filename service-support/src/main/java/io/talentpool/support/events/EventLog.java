package io.talentpool.support.events;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.reactive.mutiny.Mutiny;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Appends to the service's event log, in the transaction of the change: both commit or neither does. */
@ApplicationScoped
public class EventLog {

    private final ObjectMapper json;
    private final EventsConfig config;
    private final RelayBell bell;
    private final String insert;

    EventLog(ObjectMapper json, EventsConfig config, RelayBell bell) {
        this.json = json;
        this.config = config;
        this.bell = bell;
        this.insert = """
                insert into %s (id, aggregatetype, aggregateid, key, version, type, payload, actor_type, actor_id, occurred_at,
                                traceparent)
                values (:id, :aggregatetype, :aggregateid, :key, :version, :type, cast(cast(:payload as text) as jsonb),
                        :actorType, cast(:actorId as text), :occurredAt,
                        cast(:traceparent as text))
                """.formatted(config.logTable());
    }

    /**
     * Appends one event, and wakes the relay once it is committed. Must be called within {@code Panache.withTransaction}, after the change
     * itself.
     *
     * @throws org.hibernate.exception.ConstraintViolationException when that version of the aggregate is already told
     */
    public Uni<Void> append(ChangeEvent event) {
        return Panache.getSession()
                // The change first: who loses the compare-and-set is to learn it from the row, not from the event's
                // version.
                .call(Mutiny.Session::flush)
                .invoke(bell::ringAfterCommitOf)
                .chain(session -> session.createNativeQuery(insert)
                        .setParameter("id", UUID.randomUUID())
                        .setParameter("aggregatetype", config.aggregate())
                        .setParameter("aggregateid", event.id())
                        .setParameter("key", event.key())
                        .setParameter("version", event.version())
                        .setParameter("type", event.type())
                        .setParameter("payload", data(event))
                        .setParameter("actorType", event.actor().type().name())
                        .setParameter("actorId", event.actor().id())
                        .setParameter("occurredAt", event.occurredAt())
                        .setParameter("traceparent", TraceParent.current())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private String data(ChangeEvent event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("An event of type " + event.type() + " cannot be written as JSON", broken);
        }
    }
}
