package io.talentpool.embedded.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A topic as another system sees it: read from its beginning by a plain consumer, written to by a plain producer. */
public final class EventTopic implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final EventSchemas SCHEMAS = EventSchemas.ofTheHouse();

    private final KafkaConsumer<String, String> consumer;
    private final List<Event> seen = new ArrayList<>();

    private final boolean checked;

    private EventTopic(KafkaConsumer<String, String> consumer, boolean checked) {
        this.consumer = consumer;
        this.checked = checked;
    }

    /** One record with its headers. */
    public record Event(String key, Map<String, String> headers, String value) {

        public String header(String name) {
            return headers.get(name);
        }

        public boolean isAbout(String subject) {
            return subject.equals(headers.get("ce_subject"));
        }

        public JsonNode data() {
            try {
                return JSON.readTree(value);
            } catch (JsonProcessingException broken) {
                throw new AssertionError("The event is no JSON: " + value, broken);
            }
        }
    }

    /** Reads a topic from its beginning; an event that it gives out is as its schema says, or an assertion error. */
    public static EventTopic follow(String bootstrapServers, String topic) {
        return follow(bootstrapServers, topic, true);
    }

    /** The same for a test that puts rows into the log which no service would. */
    public static EventTopic followUnchecked(String bootstrapServers, String topic) {
        return follow(bootstrapServers, topic, false);
    }

    private static EventTopic follow(String bootstrapServers, String topic, boolean checked) {
        KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.GROUP_ID_CONFIG,
                        "test-" + UUID.randomUUID(),
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
        consumer.subscribe(List.of(topic));
        return new EventTopic(consumer, checked);
    }

    /** Publishes a record as another program would. */
    public static void publish(
            String bootstrapServers, String topic, String key, Map<String, String> headers, String value) {
        try (KafkaProducer<String, String> producer = producer(bootstrapServers)) {
            ProducerRecord<String, String> record = new ProducerRecord<>(topic, key, value);
            headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
            producer.send(record);
            producer.flush();
        }
    }

    /** It looks for its classes where the thread does, and threads that all tests share may still look where an earlier application was. */
    private static KafkaProducer<String, String> producer(String bootstrapServers) {
        Thread thread = Thread.currentThread();
        ClassLoader usual = thread.getContextClassLoader();
        thread.setContextClassLoader(KafkaProducer.class.getClassLoader());
        try {
            return new KafkaProducer<>(
                    Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                    new StringSerializer(),
                    new StringSerializer());
        } finally {
            thread.setContextClassLoader(usual);
        }
    }

    /** The first event of that type about that aggregate ({@code ce_subject}); an assertion error when none comes in time. */
    public Event awaitEvent(String type, String subject) {
        return await(
                "an event %s about %s".formatted(type, subject),
                event -> type.equals(event.header("ce_type")) && event.isAbout(subject));
    }

    /** The first record with that key. */
    public Event awaitKey(String key) {
        return await("a record with the key " + key, event -> key.equals(event.key()));
    }

    /** What was read so far about an aggregate, in the order of the topic. */
    public List<Event> about(String subject) {
        return seen.stream()
                .filter(event -> event.isAbout(subject))
                .map(this::checked)
                .toList();
    }

    /** The first record that will do; an assertion error when none comes in time. */
    public Event await(String what, Predicate<Event> wanted) {
        Instant deadline = Instant.now().plus(Patience.LIMIT);
        while (true) {
            for (Event event : seen) {
                if (wanted.test(event)) {
                    return checked(event);
                }
            }
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("Waited in vain for %s; came: %s".formatted(what, seen));
            }
            poll();
        }
    }

    /** Reads on for a moment. */
    public void poll() {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> seen.add(read(record)));
    }

    private Event checked(Event event) {
        String schema = event.header("ce_dataschema");
        if (checked && schema != null) {
            List<String> faults = SCHEMAS.faults(schema, event.data());
            if (!faults.isEmpty()) {
                throw new AssertionError("%s is not as its schema says: %s".formatted(event, faults));
            }
        }
        return event;
    }

    private static Event read(ConsumerRecord<String, String> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return new Event(record.key(), headers, record.value());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
