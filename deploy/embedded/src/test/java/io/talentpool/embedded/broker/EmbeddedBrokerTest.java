package io.talentpool.embedded.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.talentpool.embedded.ports.LocalPorts;
import io.talentpool.embedded.testing.Patience;

class EmbeddedBrokerTest {

    @Test
    void keepsRecordsOverARestart(@TempDir Path folder) throws Exception {
        int port = LocalPorts.anyFree();
        try (EmbeddedBroker first = EmbeddedBroker.start(folder, port)) {
            TalentPoolTopics.create(first.bootstrapServers());
            send(first, "key", "kept");
        }
        try (EmbeddedBroker second = EmbeddedBroker.start(folder, port)) {
            TalentPoolTopics.create(second.bootstrapServers());
            assertThat(firstValue(second)).isEqualTo("kept");
        }
    }

    private static void send(EmbeddedBroker broker, String key, String value) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(TalentPoolTopics.INTERVIEW_REQUESTS, key, value))
                    .get();
        }
    }

    private static String firstValue(EmbeddedBroker broker) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", broker.bootstrapServers(), "group.id", "test", "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(TalentPoolTopics.INTERVIEW_REQUESTS));
            long deadline = System.nanoTime() + Patience.LIMIT.toNanos();
            while (System.nanoTime() < deadline) {
                ConsumerRecords<String, String> records = consumer.poll(Duration.ofSeconds(1));
                for (ConsumerRecord<String, String> record : records) {
                    return record.value();
                }
            }
            throw new AssertionError("No record within " + Patience.LIMIT);
        }
    }
}
