package io.talentpool.local.topics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

import io.talentpool.embedded.broker.TalentPoolTopics;

/**
 * A plain Kafka consumer of the three public topics, as any other system would have. It belongs to no group, so it leaves no
 * trace in the broker. One thread at a time.
 */
public final class TopicReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<String, String> consumer;
    private final List<TopicPartition> partitions;

    private TopicReader(String bootstrapServers, List<String> topics) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                // What a rolled back producer sent is nobody's event.
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed");
        this.consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        this.partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
    }

    public static TopicReader fromTheBeginning(String bootstrapServers) {
        return fromTheBeginning(bootstrapServers, TalentPoolTopics.ALL);
    }

    /** What consumers of ours have put aside, from the beginning. */
    public static TopicReader ofDeadLetters(String bootstrapServers) {
        return fromTheBeginning(
                bootstrapServers,
                TalentPoolTopics.ALL.stream()
                        .map(topic -> topic + ".dead-letter")
                        .toList());
    }

    private static TopicReader fromTheBeginning(String bootstrapServers, List<String> topics) {
        TopicReader reader = new TopicReader(bootstrapServers, topics);
        reader.consumer.seekToBeginning(reader.partitions);
        return reader;
    }

    /** Reads what arrives after this call. */
    public static TopicReader fromNow(String bootstrapServers) {
        TopicReader reader = new TopicReader(bootstrapServers, TalentPoolTopics.ALL);
        reader.consumer.seekToEnd(reader.partitions);
        // Seeking is lazy; asking for the position fixes it before anything more arrives.
        reader.partitions.forEach(reader.consumer::position);
        return reader;
    }

    /** Whatever is there, after waiting a moment if nothing is. */
    public List<LifeCycleEvent> read() {
        List<LifeCycleEvent> events = new ArrayList<>();
        consumer.poll(POLL).forEach(record -> events.add(LifeCycleEvent.of(record)));
        return events;
    }

    /** Everything up to what is the end at this moment. */
    public List<LifeCycleEvent> readToTheEnd() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Predicate<TopicPartition> behind = partition -> consumer.position(partition) < ends.get(partition);
        List<LifeCycleEvent> events = new ArrayList<>();
        while (partitions.stream().anyMatch(behind)) {
            events.addAll(read());
        }
        return events;
    }

    /** How many records each partition has held so far, which changes with every record. */
    public Map<TopicPartition, Long> endOffsets() {
        return consumer.endOffsets(partitions);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
