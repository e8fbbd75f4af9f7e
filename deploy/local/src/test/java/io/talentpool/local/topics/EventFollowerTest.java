package io.talentpool.local.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.talentpool.embedded.broker.EmbeddedBroker;
import io.talentpool.embedded.broker.TalentPoolTopics;
import io.talentpool.embedded.ports.LocalPorts;
import io.talentpool.local.client.Surprise;

/** Following and reading back the topics of a real broker. */
class EventFollowerTest {

    private static final Duration LONGEST = Duration.ofSeconds(90);

    @TempDir
    static Path folder;

    private static EmbeddedBroker broker;
    private static KafkaProducer<String, String> producer;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start(folder, LocalPorts.anyFree());
        TalentPoolTopics.create(broker.bootstrapServers());
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer());
    }

    @AfterAll
    static void stop() {
        producer.close();
        broker.close();
    }

    @Test
    void hearsWhatArrivesAfterItStarted() throws ExecutionException, InterruptedException {
        UUID request = UUID.randomUUID();
        send(request, "interview-request.created");
        try (EventFollower follower = EventFollower.start(broker.bootstrapServers())) {
            send(request, "interview-request.approved");
            send(UUID.randomUUID(), "interview-request.approved");

            follower.await(request, "interview-request.approved", LONGEST);

            assertThat(follower.of(request))
                    .extracting(LifeCycleEvent::type)
                    .containsExactly("interview-request.approved");
        }
    }

    @Test
    void isSurprisedWhenNothingArrives() {
        try (EventFollower follower = EventFollower.start(broker.bootstrapServers())) {
            assertThatThrownBy(() ->
                            follower.await(UUID.randomUUID(), "interview-request.created", Duration.ofMillis(200)))
                    .isInstanceOf(Surprise.class)
                    .hasMessageContaining("interview-request.created");
        }
    }

    @Test
    void readsBackEverythingFromTheBeginning() throws ExecutionException, InterruptedException {
        UUID request = UUID.randomUUID();
        send(request, "interview-request.created");
        send(request, "interview-request.approved");

        try (TopicReader reader = TopicReader.fromTheBeginning(broker.bootstrapServers())) {
            assertThat(reader.readToTheEnd())
                    .filteredOn(event -> event.key().equals(request.toString()))
                    .extracting(LifeCycleEvent::type)
                    .containsExactly("interview-request.created", "interview-request.approved");
        }
    }

    private static void send(UUID request, String type) throws ExecutionException, InterruptedException {
        ProducerRecord<String, String> event =
                new ProducerRecord<>(TalentPoolTopics.INTERVIEW_REQUESTS, request.toString(), "{}");
        event.headers().add("ce_type", ("io.talentpool." + type + ".v1").getBytes(StandardCharsets.UTF_8));
        producer.send(event).get();
    }
}
