package io.talentpool.gateway.live;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
import io.smallrye.mutiny.subscription.BackPressureFailure;
import io.talentpool.support.events.inbox.UnreadableEvent;
import io.vertx.core.Vertx;

/** Hears of every change and passes it on to the streams that are open at this replica. */
@ApplicationScoped
class LiveEvents {

    private static final Logger LOG = Logger.getLogger(LiveEvents.class);
    private static final String REPLAYED = "replayed";
    private static final Duration END_BEFORE = Duration.ofMillis(500);

    private record Reader(Predicate<LiveEvent> mayHear, UnicastProcessor<LiveEvent> stream) {}

    /**
     * A stream that has just been opened.
     *
     * @param missed whether what was missed is told too; if not, the page has to load its data anew
     */
    record Opened(boolean missed, Multi<LiveEvent> events) {}

    private final LiveConfig config;
    private final LiveReadiness readiness;
    private final Duration shutdownDelay;
    private final Clock clock;
    private final RecentEvents recent;
    private final List<Reader> readers = new ArrayList<>();
    private final Map<String, Integer> openBy = new HashMap<>();

    LiveEvents(
            LiveConfig config,
            Clock clock,
            LiveReadiness readiness,
            MeterRegistry metrics,
            @ConfigProperty(name = "talent-pool.http.shutdown-delay", defaultValue = "0s") Duration shutdownDelay) {
        this.config = config;
        this.readiness = readiness;
        this.shutdownDelay = shutdownDelay;
        this.clock = clock;
        this.recent = new RecentEvents(config, clock.instant().minus(config.window()));
        metrics.gauge("talent_pool.live.streams", readers, List::size);
    }

    /** A change. One that is published again is no news to a page. */
    @Incoming("live")
    void hear(ConsumerRecord<String, byte[]> record) {
        take(record);
        readiness.hasRead(record);
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        if (record.headers().lastHeader(REPLAYED) != null) {
            return;
        }
        try {
            pass(LiveEvent.read(record));
        } catch (UnreadableEvent strange) {
            LOG.warnf(
                    "A record of %s is passed over: %s (partition %d, offset %d)",
                    record.topic(), strange.getMessage(), record.partition(), record.offset());
        }
    }

    private synchronized void pass(LiveEvent event) {
        if (recent.add(event, clock.instant())) {
            // A copy: a stream that ends takes its reader away.
            List.copyOf(readers).stream()
                    .filter(reader -> reader.mayHear().test(event))
                    .forEach(reader -> reader.stream().onNext(event));
        }
    }

    /**
     * Whether a caller may open a stream.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 429 when the caller has too many open, 503 when everybody together has
     */
    synchronized void admit(String caller) {
        if (openBy.getOrDefault(caller, 0) >= config.perCaller()) {
            throw LiveProblems.tooManyStreams(config.perCaller());
        }
        if (readers.size() >= config.atATime()) {
            throw LiveProblems.noRoomForStreams();
        }
    }

    /** Whether this replica has come as far as a page has; it hears of changes a little sooner or later than the others. */
    synchronized boolean hasComeTo(Mark mark) {
        return !(mark instanceof Mark.Seen seen) || recent.contains(seen.event());
    }

    /**
     * Opens a stream of what happens from now on, behind what was missed. It counts as open until it ends, so it must be subscribed to. A
     * reader who is too slow is cut off, and told what they missed when they come again.
     *
     * @param caller whose streams are counted
     * @param mayHear what is theirs
     * @param last where the page was; empty for one that has just been loaded
     */
    synchronized Opened open(String caller, Predicate<LiveEvent> mayHear, Optional<Mark> last) {
        Optional<List<LiveEvent>> missed = last.map(recent::since).orElse(Optional.of(List.of()));
        UnicastProcessor<LiveEvent> stream =
                UnicastProcessor.create(new ArrayBlockingQueue<>(config.waiting()), () -> {});
        var reader = new Reader(mayHear, stream);
        readers.add(reader);
        openBy.merge(caller, 1, Integer::sum);
        Multi<LiveEvent> events = Multi.createBy()
                .concatenating()
                .streams(Multi.createFrom().iterable(missed.orElse(List.of())).filter(mayHear), stream)
                .onTermination()
                .invoke(() -> close(caller, reader))
                .onFailure(BackPressureFailure.class)
                .recoverWithCompletion();
        return new Opened(missed.isPresent(), events);
    }

    /**
     * Streams never end by themselves, and a service that stops would wait for them. So they end just before it does, when nobody is sent
     * here any more and pages that come again reach another replica.
     */
    void stop(@Observes ShutdownDelayInitiatedEvent event, Vertx vertx) {
        vertx.setTimer(Math.max(1, shutdownDelay.minus(END_BEFORE).toMillis()), timer -> endAll());
    }

    private synchronized void endAll() {
        List.copyOf(readers).forEach(reader -> reader.stream().onComplete());
    }

    private synchronized void close(String caller, Reader reader) {
        if (readers.remove(reader)) {
            openBy.computeIfPresent(caller, (whoever, open) -> open == 1 ? null : open - 1);
        }
    }
}
