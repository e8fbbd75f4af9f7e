package io.talentpool.support.events.inbox;

import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.talentpool.support.events.EventsConfig;
import io.talentpool.support.schema.Schema;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/**
 * Applies the events of other services. The newest version seen of every foreign aggregate is remembered in the transaction
 * of the effect, so a repeat, or an event that arrives after a newer one, has none: an effect happens at most once and never
 * backwards.
 */
@ApplicationScoped
public class Inbox {

    private final Schema schema;
    private final Redelivery redelivery;
    private final MeterRegistry metrics;
    private final String admit;

    Inbox(Schema schema, Redelivery redelivery, EventsConfig config, MeterRegistry metrics) {
        this.schema = schema;
        this.metrics = metrics;
        this.redelivery = redelivery;
        this.admit = """
                insert into %s as seen (aggregateid, version) values (:aggregateid, :version)
                on conflict (aggregateid) do update set version = excluded.version, seen_at = now()
                where seen.version < excluded.version
                """.formatted(config.inboxTable());
    }

    /**
     * Takes a record from a topic, as {@link #receive(ConsumerRecord, Function)} does, unless its type is one of those that mean nothing here.
     * Such a record costs no transaction and leaves no mark, so a later release that handles its type can be given it again by a replay.
     *
     * @param meaningless types that this service does nothing with; a type that is missing, malformed or none of these is not passed over
     */
    public Uni<Void> receive(
            ConsumerRecord<String, byte[]> record, Set<String> meaningless, Function<IncomingEvent, Uni<Void>> effect) {
        return IncomingEvent.typeOf(record).filter(meaningless::contains).isPresent()
                ? Uni.createFrom().voidItem()
                : receive(record, effect);
    }

    /**
     * Takes a record from a topic.
     *
     * @param effect what to do, within the transaction, with an event that is news
     * @return completes when the effect is committed; fails, for the dead letters, when the record cannot be read or its effect
     *     keeps failing
     */
    public Uni<Void> receive(ConsumerRecord<String, byte[]> record, Function<IncomingEvent, Uni<Void>> effect) {
        Executor onItsContext = onContextOf(record);
        return schema.ready()
                .chain(() -> redelivery.of(Uni.createFrom()
                        .deferred(() -> {
                            IncomingEvent event = IncomingEvent.read(record);
                            return Panache.withTransaction(() -> isNews(event)
                                    .chain(news -> news
                                            ? effect.apply(event)
                                            : Uni.createFrom().voidItem()));
                        })
                        .runSubscriptionOn(onItsContext)))
                .onFailure()
                .invoke(failure ->
                        FollowedTopics.deadLetters(metrics, record.topic()).increment());
    }

    /** A transaction needs the Vert.x context that the record came on; whoever says that the tables are there, or tries again, is elsewhere. */
    private static Executor onContextOf(ConsumerRecord<String, byte[]> record) {
        Context context = Vertx.currentContext();
        if (context == null) {
            throw new IllegalStateException("A record of %s came on no Vert.x context".formatted(record.topic()));
        }
        return work -> context.runOnContext(now -> work.run());
    }

    /** A second consumer of the same event waits here until the first has committed, and is then told that it is old. */
    private Uni<Boolean> isNews(IncomingEvent event) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(admit)
                        .setParameter("aggregateid", event.aggregateId())
                        .setParameter("version", event.version())
                        .executeUpdate())
                .map(rows -> rows == 1);
    }
}
