package io.talentpool.gateway.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * A replica that has just started is ready when it has read the changes of the last minutes, so that pages which were at another one can go
 * on here. Kafka may be away, so nobody waits for that for long.
 */
@Readiness
@Default // it is asked for as itself, too
@ApplicationScoped
class LiveReadiness implements HealthCheck {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Clock clock;
    private final Instant deadline;
    private final Map<TopicPartition, Long> toRead = new ConcurrentHashMap<>();
    private volatile boolean begun;

    LiveReadiness(Clock clock) {
        this.clock = clock;
        this.deadline = clock.instant().plus(LONGEST);
    }

    /** @param ends for each partition of which something is to be read, the offset behind it */
    void begin(Map<TopicPartition, Long> ends) {
        toRead.putAll(ends);
        begun = true;
    }

    void hasRead(ConsumerRecord<?, ?> record) {
        if (!toRead.isEmpty()) {
            toRead.computeIfPresent(
                    new TopicPartition(record.topic(), record.partition()),
                    (partition, end) -> record.offset() + 1 < end ? end : null);
        }
    }

    @Override
    public HealthCheckResponse call() {
        boolean complete = begun && toRead.isEmpty();
        return HealthCheckResponse.named("live changes")
                .status(complete || clock.instant().isAfter(deadline))
                .withData("recent changes", complete ? "known" : "being read")
                .build();
    }
}
