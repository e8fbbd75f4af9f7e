package io.talentpool.embedded.broker;

import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaFuture;

/** What operators ask of a broker, for a thread that waits until it is done. */
public record Administration(Admin admin) implements AutoCloseable {

    private static final long SECONDS = 30;

    public static Administration of(String bootstrapServers) {
        return new Administration(Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers)));
    }

    /** @throws IllegalStateException when the broker refuses, or takes too long */
    public <T> T await(Function<Admin, KafkaFuture<T>> request) {
        try {
            return request.apply(admin)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .orTimeout(SECONDS, TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException e) {
            throw new IllegalStateException("Kafka does not do as it is told: " + e.getCause(), e.getCause());
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
