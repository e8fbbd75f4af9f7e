package io.talentpool.support.events;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.reactive.mutiny.Mutiny;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * Appends to the service's event log, in the transaction of the change: both commit or neither does. There is one insert for all: a transaction
 * runs it by {@link #append}, and a change that is a single statement has it as a part ({@link #insert}).
 */
@ApplicationScoped
public class EventLog {

    private final ObjectMapper json;
    private final EventsConfig config;
    private final RelayBell bell;
    private final String append;

    EventLog(ObjectMapper json, EventsConfig config, RelayBell bell) {
        this.json = json;
        this.config = config;
        this.bell = bell;
        this.append = insert(":entries");
    }

    /** A row of the log. */
    @JsonNaming(SnakeCaseStrategy.class)
    private record Entry(
            UUID id,
            UUID aggregateid,
            UUID key,
            int version,
            String type,
            ChangeEvent payload,
            String actorType,
            String actorId,
            Instant occurredAt,
            String traceparent) {}

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
                .chain(session -> session.createNativeQuery(append)
                        .setParameter("entries", "[" + entry(event) + "]")
                        .executeUpdate())
                .replaceWithVoid();
    }

    /**
     * The insert, as part of a statement.
     *
     * @param entries its parameter, a text: a JSON array of what {@link #entry} gives. A condition on {@code aggregateid} may follow the
     *     insert. Whoever runs it rings the {@link RelayBell} after the commit
     */
    public String insert(String entries) {
        return """
                insert into %s (id, aggregatetype, aggregateid, key, version, type, payload, actor_type, actor_id, occurred_at, traceparent)
                select id, '%s', aggregateid, key, version, type, payload, actor_type, actor_id, occurred_at, traceparent
                from jsonb_to_recordset(cast(cast(%s as text) as jsonb)) as entry (
                    id uuid, aggregateid uuid, key uuid, version int, type text, payload jsonb, actor_type text, actor_id text,
                    occurred_at timestamptz, traceparent text)
                """.formatted(config.logTable(), config.aggregate(), entries);
    }

    /** What the log will say of an event, as JSON. Called where the change is made, since it tells by which trace. */
    public String entry(ChangeEvent event) {
        try {
            return json.writeValueAsString(new Entry(
                    UUID.randomUUID(),
                    event.id(),
                    event.key(),
                    event.version(),
                    event.type(),
                    event,
                    event.actor().type().name(),
                    event.actor().id(),
                    event.occurredAt(),
                    TraceParent.current()));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("An event of type " + event.type() + " cannot be written as JSON", broken);
        }
    }
}
