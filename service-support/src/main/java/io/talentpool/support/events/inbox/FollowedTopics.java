package io.talentpool.support.events.inbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;

/**
 * What this service follows, in metrics: how many events are yet to be applied, of each topic and in the partitions that this replica has,
 * and how many it has given up. Kafka is asked for the former: what its client measures by itself stands still while the consumer
 * waits, which is just when somebody wants to know.
 */
@ApplicationScoped
class FollowedTopics {

    private static final Logger LOG = Logger.getLogger(FollowedTopics.class);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);
    private static final String EARLIEST = "earliest";

    private final KafkaClientService kafka;
    private final MeterRegistry metrics;
    private final Map<String, AtomicLong> behind = new ConcurrentHashMap<>();

    FollowedTopics(KafkaClientService kafka, MeterRegistry metrics) {
        this.kafka = kafka;
        this.metrics = metrics;
    }

    @Scheduled(every = "{talent-pool.events.counted-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> count() {
        return Multi.createFrom()
                .iterable(kafka.getConsumerChannels())
                .onItem()
                .transformToUniAndConcatenate(channel -> behind(kafka.getConsumer(channel)))
                .invoke(topics -> topics.forEach(this::show))
                .collect()
                .last()
                .onFailure()
                .invoke(failure ->
                        LOG.debugf(failure, "Kafka does not say how far it is")) // the relay says that it is away
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private static <K, V> Uni<Map<String, Long>> behind(KafkaConsumer<K, V> channel) {
        boolean fromTheFirst = EARLIEST.equals(channel.configuration().get(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG));
        Function<Consumer<K, V>, Map<String, Long>> count = consumer -> behind(consumer, fromTheFirst);
        return channel.runOnPollingThread(count);
    }

    /**
     * Topic → events that are there and whose effect is not committed.
     *
     * @param fromTheFirst whether a partition of which nothing is committed is followed from its first event on, not from where it stood
     */
    private static Map<String, Long> behind(Consumer<?, ?> consumer, boolean fromTheFirst) {
        Map<String, Long> topics = new HashMap<>();
        consumer.subscription().forEach(topic -> topics.put(topic, 0L));
        Set<TopicPartition> partitions = consumer.assignment();
        Map<TopicPartition, Long> next = new HashMap<>();
        if (fromTheFirst) {
            next.putAll(consumer.beginningOffsets(partitions, ANSWER_WITHIN));
        }
        consumer.committed(partitions, ANSWER_WITHIN).forEach((partition, applied) -> {
            if (applied != null) {
                next.put(partition, applied.offset());
            }
        });
        consumer.endOffsets(partitions, ANSWER_WITHIN).forEach((partition, end) -> {
            long from = next.computeIfAbsent(partition, any -> consumer.position(any, ANSWER_WITHIN));
            topics.merge(partition.topic(), Math.max(0, end - from), Long::sum);
        });
        return topics;
    }

    private void show(String topic, long events) {
        behind.computeIfAbsent(topic, this::register).set(events);
    }

    private AtomicLong register(String topic) {
        deadLetters(metrics, topic); // from zero on: a counter that begins with one has not risen
        AtomicLong events = new AtomicLong();
        Gauge.builder("talent_pool.events.behind", events, AtomicLong::get)
                .description("Events of that topic that are yet to be applied, in the partitions of this replica")
                .tag("topic", topic)
                .register(metrics);
        return events;
    }

    static Counter deadLetters(MeterRegistry metrics, String topic) {
        return Counter.builder("talent_pool.events.dead_letters")
                .description("Events of that topic that were put aside")
                .tag("topic", topic)
                .register(metrics);
    }
}
