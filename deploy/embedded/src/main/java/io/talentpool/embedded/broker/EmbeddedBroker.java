package io.talentpool.embedded.broker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

import io.talentpool.embedded.ports.LocalPorts;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;

/** A real Kafka broker, its own controller, in this JVM, on the loopback interface. */
public final class EmbeddedBroker implements AutoCloseable {

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts the broker on what {@code folder} holds from earlier runs, or empty.
     *
     * @throws io.talentpool.embedded.ports.PortTakenException when something else listens on the port
     */
    public static EmbeddedBroker start(Path folder, int port) {
        return start(folder, port, Optional.empty());
    }

    /** The same with a second way in. */
    public static EmbeddedBroker start(Path folder, int port, Optional<SecuredListener> secured) {
        LocalPorts.requireFree(port, "Kafka");
        KafkaRaftServer server = withOwnClassLoader(() -> startServer(folder, port, secured));
        return new EmbeddedBroker(server, port);
    }

    private static KafkaRaftServer startServer(Path folder, int port, Optional<SecuredListener> secured) {
        Properties properties = BrokerProperties.of(folder.resolve("logs"), port, LocalPorts.anyFree(), secured);
        if (!Files.exists(folder.resolve("logs/meta.properties"))) {
            format(folder, properties);
        }
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(properties), Time.SYSTEM);
        try {
            server.startup();
            return server;
        } catch (RuntimeException e) {
            server.shutdown();
            throw e;
        }
    }

    private static void format(Path folder, Properties properties) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (PrintStream stream = new PrintStream(output, true, StandardCharsets.UTF_8)) {
            Path file = Files.createDirectories(folder).resolve("server.properties");
            try (var writer = Files.newBufferedWriter(file)) {
                properties.store(writer, null);
            }
            String[] arguments = {
                "format",
                "--cluster-id",
                Uuid.randomUuid().toString(),
                "--config",
                file.toString(),
                "--ignore-formatted"
            };
            if (StorageTool.execute(arguments, stream) != 0) {
                throw new IllegalStateException(
                        "Kafka cannot format " + folder + ": " + output.toString(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to " + folder, e);
        }
    }

    /** Kafka finds its classes through the thread's context class loader; a test's or a launcher's may not know them. */
    private static KafkaRaftServer withOwnClassLoader(Supplier<KafkaRaftServer> start) {
        CompletableFuture<KafkaRaftServer> started = new CompletableFuture<>();
        Thread starter = new Thread(() -> started.completeAsync(start, Runnable::run), "kafka-start");
        starter.setContextClassLoader(EmbeddedBroker.class.getClassLoader());
        starter.start();
        try {
            return started.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("Kafka did not start", e.getCause());
        }
    }

    public int port() {
        return port;
    }

    /** {@code localhost:<port>} */
    public String bootstrapServers() {
        return "localhost:" + port;
    }

    /** Writes everything to disk and waits until the broker has gone. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
