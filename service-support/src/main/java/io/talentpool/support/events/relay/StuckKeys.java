package io.talentpool.support.events.relay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.jboss.logging.Logger;

/**
 * Keys with an event that Kafka refuses. What comes after it with the same key has to wait, or it would come out of order; everything
 * else goes on. The event is tried again from time to time, since an operator may mend what is in its way.
 */
final class StuckKeys {

    private static final Logger LOG = Logger.getLogger(StuckKeys.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private record Stuck(UUID event, Duration pause, Instant until) {}

    private final Clock clock;
    private final Duration firstPause;
    private final Map<UUID, Stuck> stuck = new ConcurrentHashMap<>();

    StuckKeys(Clock clock, Duration firstPause) {
        this.firstPause = firstPause;
        this.clock = clock;
    }

    /** Those that are not to be tried now. */
    UUID[] waiting() {
        Instant now = clock.instant();
        return stuck.entrySet().stream()
                .filter(key -> key.getValue().until().isAfter(now))
                .map(Map.Entry::getKey)
                .toArray(UUID[]::new);
    }

    void add(Collection<Publication.Refusal> refused) {
        refused.forEach(this::add);
    }

    private void add(Publication.Refusal refusal) {
        Stuck now = stuck.merge(
                refusal.event().key(),
                waiting(refusal.event(), firstPause),
                (before, first) -> before.event().equals(first.event())
                        ? waiting(refusal.event(), longer(before.pause()))
                        : first);
        LOG.errorf(
                "Kafka refuses event %s (%s of %s): %s. What follows with the same key waits for it, all else goes on. It is tried again in %d s.",
                refusal.event().id(),
                refusal.event().type(),
                refusal.event().aggregateId(),
                refusal.why(),
                now.pause().toSeconds());
    }

    private Stuck waiting(LoggedEvent event, Duration pause) {
        return new Stuck(event.id(), pause, clock.instant().plus(pause));
    }

    private static Duration longer(Duration pause) {
        Duration longer = pause.multipliedBy(2);
        return longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
    }

    void remove(Collection<LoggedEvent> published) {
        if (!stuck.isEmpty()) {
            published.forEach(event -> stuck.remove(event.key()));
        }
    }

    int count() {
        return stuck.size();
    }

    void clear() {
        stuck.clear();
    }
}
