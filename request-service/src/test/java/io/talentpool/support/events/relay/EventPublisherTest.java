package io.talentpool.support.events.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.talentpool.embedded.ports.LocalPorts;
import io.talentpool.embedded.testing.Patience;
import io.talentpool.support.events.EventsConfig;

/** However long Kafka is away, no attempt to reach it leaves anything behind. */
class EventPublisherTest {

    private static final int FAILURES = 200;
    private static final long A_FEW_MEGABYTES = 16L << 20;

    /** A service that other tests have started has some, too, and they come and go. */
    private static final long A_FEW_THREADS = 10;

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    @Test
    void twoHundredFailuresLeaveNoThreadNoMetricAndNoMemoryBehind() throws InterruptedException {
        EventPublisher publisher = whereNobodyListens();
        long threads = clientThreads();
        fail(publisher); // once, so that what is needed once is there
        long memory = memory();
        for (int failure = 0; failure < FAILURES; failure++) {
            fail(publisher);
        }
        Patience.await().until(() -> clientThreads() < threads + A_FEW_THREADS);
        assertEquals(List.of(), metrics.getMeters());
        long more = memory() - memory;
        assertTrue(more < A_FEW_MEGABYTES, () -> "%d failures took %d bytes".formatted(FAILURES, more));
    }

    private static void fail(EventPublisher publisher) throws InterruptedException {
        LoggedEvent event = new LoggedEvent(
                1,
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                "interview-request.created",
                "{}",
                OffsetDateTime.now(),
                null);
        assertFalse(publisher.publish(List.of(event), false).isKafkaThere());
    }

    private EventPublisher whereNobodyListens() {
        EventsConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withMapping(EventsConfig.class)
                .withSources(new PropertiesConfigSource(
                        Map.of(
                                "talent-pool.events.aggregate", "interview_request",
                                "talent-pool.events.source", "/request-service",
                                "talent-pool.events.topic", "talent-pool.interview-requests"),
                        "here",
                        0))
                .build()
                .getConfigMapping(EventsConfig.class);
        Map<String, Object> kafka = Map.of(
                "bootstrap.servers",
                "localhost:" + LocalPorts.anyFree(),
                "max.block.ms",
                1); // or each takes ten seconds
        return new EventPublisher(new ProducerFactory(kafka, config, metrics), new CloudEvents(config));
    }

    /** Those of producers, and of what measures them. */
    private static long clientThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.contains("interview_request-relay") || name.contains("micrometer-kafka"))
                .count();
    }

    private static long memory() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
