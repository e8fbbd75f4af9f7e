package io.talentpool.gateway.live;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
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

    TopicStart(LiveConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        long from = clock.instant().minus(config.window()).toEpochMilli();
        Map<TopicPartition, Long> wanted =
                partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> from));
        consumer.offsetsForTimes(wanted, ANSWER_WITHIN).forEach((partition, found) -> seek(consumer, partition, found));
    }

    /** Where nothing is as young as that, the end is where to begin. */
    private static void seek(Consumer<?, ?> consumer, TopicPartition partition, OffsetAndTimestamp found) {
        if (found != null) {
            consumer.seek(partition, found.offset());
        }
    }
}
