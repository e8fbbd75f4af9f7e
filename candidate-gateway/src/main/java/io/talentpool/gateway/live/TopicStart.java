package io.talentpool.gateway.live;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;

/** Lets a replica that has just started read the last minutes, so that pages which were at another one can go on here. */
@ApplicationScoped
@Identifier("live")
class TopicStart implements KafkaConsumerRebalanceListener {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);

    private final LiveConfig config;
    private final Clock clock;
    private final LiveReadiness readiness;

    TopicStart(LiveConfig config, Clock clock, LiveReadiness readiness) {
        this.config = config;
        this.clock = clock;
        this.readiness = readiness;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        long from = clock.instant().minus(config.window()).toEpochMilli();
        Map<TopicPartition, Long> wanted =
                partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> from));
        Map<TopicPartition, OffsetAndTimestamp> starts = consumer.offsetsForTimes(wanted, ANSWER_WITHIN);
        Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions, ANSWER_WITHIN));
        ends.keySet().removeIf(partition -> starts.get(partition) == null);
        readiness.begin(ends);
        starts.forEach((partition, found) -> seek(consumer, partition, found));
    }

    /** Where nothing is as young as that, the end is where to begin. */
    private static void seek(Consumer<?, ?> consumer, TopicPartition partition, OffsetAndTimestamp found) {
        if (found != null) {
            consumer.seek(partition, found.offset());
        }
    }
}
