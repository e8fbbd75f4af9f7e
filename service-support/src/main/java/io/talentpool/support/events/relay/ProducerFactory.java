package io.talentpool.support.events.relay;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.smallrye.common.annotation.Identifier;
import io.talentpool.support.events.EventsConfig;

/** Makes the relay's producer: idempotent, and content only with the acknowledgement of all replicas that are in step. */
@ApplicationScoped
class ProducerFactory {

    private static final int DELIVERY_MILLIS = 30_000;
    private static final int REQUEST_MILLIS = 10_000;
    private static final int BATCH_BYTES = 256 * 1024;

    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(1);

    /** A producer with what measures it, which has a thread of its own: neither is to be left behind when the other has gone. */
    record Measured(Producer<byte[], byte[]> producer, KafkaClientMetrics metrics) implements AutoCloseable {

        @Override
        public void close() {
            try {
                producer.close(CLOSE_WITHIN);
            } finally {
                metrics.close();
            }
        }
    }

    private final Map<String, Object> kafka;
    private final EventsConfig config;
    private final MeterRegistry metrics;

    /** @param kafka whatever the operator sets as {@code kafka.*}: addresses, TLS, SASL */
    ProducerFactory(
            @Identifier("default-kafka-broker") Map<String, Object> kafka, EventsConfig config, MeterRegistry metrics) {
        this.kafka = kafka;
        this.config = config;
        this.metrics = metrics;
    }

    String topic() {
        return config.topic();
    }

    Measured create() {
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.put(ProducerConfig.CLIENT_ID_CONFIG, config.aggregate() + "-relay");
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_MILLIS);
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
        properties.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, REQUEST_MILLIS);
        // Nothing is waited for: a lone event leaves at once, and many are together anyway.
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        properties.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        var producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
        var measured = new Measured(producer, new KafkaClientMetrics(producer));
        try {
            measured.metrics().bindTo(metrics);
        } catch (RuntimeException cannotMeasure) {
            measured.close();
            throw cannotMeasure;
        }
        return measured;
    }
}
