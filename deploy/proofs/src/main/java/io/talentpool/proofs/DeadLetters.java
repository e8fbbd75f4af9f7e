package io.talentpool.proofs;

import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Events that a service could make nothing of, which it puts aside so that the next ones can pass. */
public final class DeadLetters {

    private static final String SUFFIX = ".dead-letter";

    private DeadLetters() {}

    /** How many there are. */
    public static long in(String bootstrapServers) {
        Map<String, Object> settings = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().entrySet().stream()
                    .filter(topic -> topic.getKey().endsWith(SUFFIX))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            return consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    /** Checks that there are no more than there were before. */
    public static void checkAsMany(long before, SystemUnderProof system, Report report) {
        long more = in(system.bootstrapServers()) - before;
        report.check("no event was put aside as undeliverable", more == 0, () -> more + " were");
    }
}
