package io.talentpool.request;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.kafka.clients.producer.Partitioner;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.utils.Utils;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** A part of Kafka's client, as an operator may configure one, of which a class turns out to be missing. */
public final class UnluckyPartitioner implements Partitioner {

    static final AtomicInteger FAILURES = new AtomicInteger();

    /** Configures it. */
    public static final class Configured implements QuarkusTestResourceLifecycleManager {

        @Override
        public Map<String, String> start() {
            return Map.of("kafka.partitioner.class", UnluckyPartitioner.class.getName());
        }

        @Override
        public void stop() {}
    }

    @Override
    public int partition(String topic, Object key, byte[] keyBytes, Object value, byte[] valueBytes, Cluster cluster) {
        if (FAILURES.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new NoClassDefFoundError("io/example/Missing");
        }
        return keyBytes == null ? 0 : Utils.toPositive(Utils.murmur2(keyBytes)) % cluster.partitionCountForTopic(topic);
    }

    @Override
    public void configure(Map<String, ?> configuration) {}

    @Override
    public void close() {}
}
