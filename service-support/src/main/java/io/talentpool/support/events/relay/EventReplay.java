package io.talentpool.support.events.relay;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.unchecked.Unchecked;
import io.talentpool.support.events.EventsConfig;
import io.talentpool.support.problem.CommonProblems;
import io.vertx.mutiny.sqlclient.Pool;

/**
 * Publishes past events again, for a consumer that lost them: with the same ids, marked with the header
 * {@code replayed: true}. What has the same key stays in the order of the log; the log itself does not change.
 */
@ApplicationScoped
public class EventReplay {

    private static final Logger LOG = Logger.getLogger(EventReplay.class);

    private final Pool database;
    private final EventPublisher publisher;
    private final EventsConfig config;

    EventReplay(Pool database, EventPublisher publisher, EventsConfig config) {
        this.database = database;
        this.publisher = publisher;
        this.config = config;
    }

    /**
     * Publishes what is asked for.
     *
     * @return what became of them; fails with 400 when they are more than one replay may publish, 503 when Kafka takes nothing
     */
    public Uni<ReplayAnswer> replay(ReplayRange range) {
        return select(range)
                .invoke(events -> range.refuseMoreThan(config.replayLimit(), events.size()))
                .chain(this::publish);
    }

    private Uni<List<LoggedEvent>> select(ReplayRange range) {
        String sql = "select %s from %s where %s order by position limit %d"
                .formatted(LoggedEvent.COLUMNS, config.everything(), range.condition(), config.replayLimit() + 1);
        return database.preparedQuery(sql)
                .execute(range.values())
                .map(rows -> rows.stream().map(LoggedEvent::of).toList());
    }

    private Uni<ReplayAnswer> publish(List<LoggedEvent> events) {
        return Uni.createFrom()
                .item(Unchecked.supplier(() -> publisher.publish(events, true)))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .invoke(EventReplay::requireKafka)
                .map(publication -> ReplayAnswer.of(
                        publication.published().size(),
                        events.size() - publication.published().size()));
    }

    private static void requireKafka(Publication publication) {
        if (!publication.isKafkaThere()) {
            LOG.warnf(
                    "A replay ended half way, after %d events: %s",
                    publication.published().size(), publication.trouble());
            throw CommonProblems.unavailable("event broker");
        }
        publication
                .refused()
                .values()
                .forEach(refusal -> LOG.warnf(
                        "Kafka refuses event %s of a replay, and what follows with the same key is not sent: %s",
                        refusal.event().id(), refusal.why()));
    }
}
