package io.talentpool.support.events;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.talentpool.support.problem.CommonProblems;
import io.vertx.mutiny.sqlclient.Pool;

/**
 * Publishes past events again, for a consumer that lost them: with the same ids, marked with the header
 * {@code replayed: true}. What has the same key stays in the order of the log; the log itself does not change.
 */
@ApplicationScoped
public class EventReplay {

    private static final Logger LOG = Logger.getLogger(EventReplay.class);

    /** How many keys are under way; one after the other would take minutes for as many events as a replay may publish. */
    private static final int AT_ONCE = 100;

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
     * @return how many events there were, when Kafka has acknowledged all; fails with 400 when they are more than one replay may
     *     publish, 503 when Kafka does not take them
     */
    public Uni<Integer> replay(ReplayRange range) {
        return select(range)
                .invoke(events -> range.refuseMoreThan(config.replayLimit(), events.size()))
                .chain(this::publish);
    }

    private Uni<List<LoggedEvent>> select(ReplayRange range) {
        String sql = "select %s from %s where %s order by position limit %d"
                .formatted(LoggedEvent.COLUMNS, config.logTable(), range.condition(), config.replayLimit() + 1);
        return database.preparedQuery(sql)
                .execute(range.values())
                .map(rows -> rows.stream().map(LoggedEvent::of).toList());
    }

    private Uni<Integer> publish(List<LoggedEvent> events) {
        return Multi.createFrom()
                .iterable(byKey(events))
                .onItem()
                .transformToUni(this::inOrder)
                .merge(AT_ONCE)
                .collect()
                .last()
                .ifNoItem()
                .after(config.publishTimeout())
                .fail()
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "A replay ended half way: %s", failure.getClass().getSimpleName()))
                .onFailure()
                .transform(failure -> CommonProblems.unavailable("event broker"))
                .replaceWith(events.size());
    }

    private static Collection<List<LoggedEvent>> byKey(List<LoggedEvent> events) {
        return events.stream()
                .collect(Collectors.groupingBy(LoggedEvent::key, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private Uni<Void> inOrder(List<LoggedEvent> events) {
        Uni<Void> chain = Uni.createFrom().voidItem();
        for (LoggedEvent event : events) {
            chain = chain.chain(() -> publisher.publishAgain(event));
        }
        return chain;
    }
}
