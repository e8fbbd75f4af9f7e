package io.talentpool.gateway.live;

import static org.eclipse.microprofile.health.HealthCheckResponse.Status.DOWN;
import static org.eclipse.microprofile.health.HealthCheckResponse.Status.UP;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** When pages may come to a replica that has just started. */
class LiveReadinessTest {

    private static final Instant START = Instant.parse("2026-12-01T09:00:00Z");
    private static final TopicPartition FIRST = new TopicPartition("t", 0);
    private static final TopicPartition SECOND = new TopicPartition("t", 1);

    private Instant now = START;
    private final LiveReadiness readiness = new LiveReadiness(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @Test
    void isThereOnceEveryPartitionHasBeenReadAsFarAsItWasAtTheStart() {
        assertEquals(DOWN, readiness.call().getStatus());
        readiness.begin(Map.of(FIRST, 7L, SECOND, 3L));
        readiness.hasRead(record(FIRST, 5));
        readiness.hasRead(record(SECOND, 2));
        assertEquals(DOWN, readiness.call().getStatus());
        readiness.hasRead(record(FIRST, 6));
        assertEquals(UP, readiness.call().getStatus());
    }

    @Test
    void isThereAtOnceWhereNothingHappenedLately() {
        readiness.begin(Map.of());
        assertEquals(UP, readiness.call().getStatus());
    }

    @Test
    void isThereAfterAWhileThoughKafkaIsAway() {
        now = START.plus(Duration.ofSeconds(19));
        assertEquals(DOWN, readiness.call().getStatus());
        now = START.plus(Duration.ofSeconds(21));
        assertEquals(UP, readiness.call().getStatus());
    }

    private static ConsumerRecord<String, byte[]> record(TopicPartition partition, long offset) {
        return new ConsumerRecord<>(partition.topic(), partition.partition(), offset, "key", new byte[0]);
    }
}
