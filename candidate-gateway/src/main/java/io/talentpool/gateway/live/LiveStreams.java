package io.talentpool.gateway.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import org.jboss.logging.Logger;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Puts streams on the wire as <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">server-sent events</a>. */
@ApplicationScoped
class LiveStreams {

    private static final Logger LOG = Logger.getLogger(LiveStreams.class);

    /** Tells a page that what it missed is not known here: it has to load its data anew. */
    static final String RESET = "reset";

    /** Shows that a stream is alive, and says how often it will: pages see events, but not comments. */
    static final String HEARTBEAT = "heartbeat";

    private static final int LOOKS = 20;

    /** What a stream looks like. */
    static final String EXAMPLE = """
            : connected
            id: 2026-12-01T08:59:00Z
            event: heartbeat
            data: {"every_seconds": 15}

            id: 5f0c9a1e-7c55-4a9e-9f1e-2c8a1f7f6b10
            event: interview-request.approved
            data: {"id": "6f1b0f0e-6a53-4a7e-9d5c-0c6f5c1d2a11", "status": "approved", "version": 2}

            : still here
            event: heartbeat
            data: {"every_seconds": 15}
            """;

    private final LiveEvents events;
    private final LiveConfig config;
    private final Clock clock;

    LiveStreams(LiveEvents events, LiveConfig config, Clock clock) {
        this.events = events;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Who opens a stream.
     *
     * @param subject at the identity provider
     * @param until when their token expires, and the stream ends
     * @param lastEventId where the page was; null for one that has just been loaded
     */
    record Caller(String subject, Instant until, String lastEventId) {}

    /**
     * A stream until the caller's token expires.
     *
     * @param mayHear which changes are theirs
     * @param data what of a change they are told
     */
    Multi<OutboundSseEvent> open(
            Sse sse, Caller caller, Predicate<LiveEvent> mayHear, Function<LiveEvent, String> data) {
        events.admit(caller.subject());
        Optional<Mark> last = Optional.ofNullable(caller.lastEventId()).map(Mark::read);
        return untilThisReplicaHasComeTo(last)
                .onItem()
                .transformToMulti(come -> open(sse, caller, mayHear, data, last));
    }

    private Multi<OutboundSseEvent> open(
            Sse sse,
            Caller caller,
            Predicate<LiveEvent> mayHear,
            Function<LiveEvent, String> data,
            Optional<Mark> last) {
        return Multi.createFrom().deferred(() -> {
            events.admit(caller.subject()); // once more: others may have come while this one waited
            Instant now = clock.instant();
            LiveEvents.Opened opened = events.open(caller.subject(), mayHear, last);
            OutboundSseEvent end = sse.newEventBuilder().comment("the end").build();
            Multi<OutboundSseEvent> changes = opened.events()
                    .map(event -> toWire(sse, event, data))
                    .onCompletion()
                    .continueWith(end);
            return Multi.createBy()
                    .concatenating()
                    .streams(
                            Multi.createFrom().item(greeting(sse, opened, caller, now)),
                            Multi.createBy()
                                    .merging()
                                    .streams(changes, heartbeats(sse))
                                    .select()
                                    .first(event -> event != end)) // heartbeats alone would go on
                    .onFailure()
                    .invoke(failure -> LOG.error("A stream broke off", failure))
                    .select()
                    .first(left(now, caller.until()));
        });
    }

    /** A page that was at another replica a moment ago may know more than this one; so it waits a little before it sends the page back to the start. */
    private Uni<Boolean> untilThisReplicaHasComeTo(Optional<Mark> last) {
        return Uni.createFrom()
                .item(() -> last.map(events::hasComeTo).orElse(true))
                .repeat()
                .withDelay(config.behind().dividedBy(LOOKS).plusMillis(1))
                .atMost(LOOKS)
                .filter(come -> come)
                .toUni();
    }

    private static OutboundSseEvent toWire(Sse sse, LiveEvent event, Function<LiveEvent, String> data) {
        return sse.newEventBuilder()
                .id(event.id().toString())
                .name(event.type())
                .data(String.class, data.apply(event))
                .build();
    }

    private Multi<OutboundSseEvent> heartbeats(Sse sse) {
        return Multi.createFrom()
                .ticks()
                .startingAfter(config.heartbeat())
                .every(config.heartbeat())
                .onOverflow()
                .drop()
                .map(tick -> heartbeat(sse, "still here").build());
    }

    /** @param comment for whoever looks at the stream itself */
    private OutboundSseEvent.Builder heartbeat(Sse sse, String comment) {
        return sse.newEventBuilder()
                .comment(comment)
                .name(HEARTBEAT)
                .data(
                        String.class,
                        "{\"every_seconds\":%d}"
                                .formatted(Math.max(1, config.heartbeat().toSeconds())));
    }

    /**
     * Sets the mark of a page that has none yet, so that a stream which is cut off before its first change loses nothing. It has data, since readers
     * forget the id of what has none.
     */
    private OutboundSseEvent greeting(Sse sse, LiveEvents.Opened opened, Caller caller, Instant now) {
        if (!opened.missed()) {
            return sse.newEventBuilder()
                    .comment("connected")
                    .id(now.toString())
                    .name(RESET)
                    .data(String.class, "{}")
                    .build();
        }
        OutboundSseEvent.Builder greeting = heartbeat(sse, "connected");
        return caller.lastEventId() == null ? greeting.id(now.toString()).build() : greeting.build();
    }

    private static Duration left(Instant now, Instant until) {
        return until.isAfter(now) ? Duration.between(now, until) : Duration.ofMillis(1);
    }
}
