package io.talentpool.gateway.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The changes of the last minutes, in the order in which this replica heard of them. Another replica may have heard in another order,
 * since topics and partitions come side by side; so whoever comes from there is told some of what is just before the mark, too. Not
 * thread-safe.
 */
final class RecentEvents {

    private final int most;
    private final Duration window;
    private final Duration overlap;
    private final Map<UUID, LiveEvent> events = new LinkedHashMap<>();
    private Instant completeSince;

    /** @param completeSince from when on nothing will be missing */
    RecentEvents(LiveConfig config, Instant completeSince) {
        this.most = config.remembered();
        this.window = config.window();
        this.overlap = config.overlap();
        this.completeSince = completeSince;
    }

    /** False for one that is remembered already: Kafka may tell a change twice. */
    boolean add(LiveEvent event, Instant now) {
        if (events.putIfAbsent(event.id(), event) != null) {
            return false;
        }
        Instant tooOld = now.minus(window);
        Iterator<LiveEvent> oldest = events.values().iterator();
        while (oldest.hasNext()) {
            LiveEvent first = oldest.next();
            if (events.size() <= most && !first.at().isBefore(tooOld)) {
                break;
            }
            oldest.remove();
            if (first.at().isAfter(completeSince)) {
                completeSince = first.at();
            }
        }
        return true;
    }

    /** Whether that change is remembered. */
    boolean contains(UUID event) {
        return events.containsKey(event);
    }

    /** What has happened since then, and perhaps a little of what was before; empty when that cannot be told any more. */
    Optional<List<LiveEvent>> since(Mark mark) {
        if (mark instanceof Mark.Seen seen && events.containsKey(seen.event())) {
            Instant from = events.get(seen.event()).at().minus(overlap);
            return Optional.of(events.values().stream()
                    .filter(event -> !event.at().isBefore(from))
                    .filter(event -> !event.id().equals(seen.event()))
                    .toList());
        }
        if (mark instanceof Mark.Began began && began.at().isAfter(completeSince)) {
            Instant from = began.at().minus(overlap);
            return Optional.of(events.values().stream()
                    .filter(event -> !event.at().isBefore(from))
                    .toList());
        }
        return Optional.empty();
    }
}
