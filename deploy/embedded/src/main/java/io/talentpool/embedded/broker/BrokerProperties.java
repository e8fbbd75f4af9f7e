package io.talentpool.embedded.broker;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** The broker's settings: those of a cluster of one, small in memory and quick to start. */
final class BrokerProperties {

    private BrokerProperties() {}

    static Properties of(Path logFolder, int port, int controllerPort, Optional<SecuredListener> secured) {
        Properties properties = new Properties();
        properties.setProperty("process.roles", "broker,controller");
        properties.setProperty("node.id", "1");
        properties.setProperty("log.dirs", logFolder.toString());
        // A voter is known by its node id; its port is not stored and may be another at the next start.
        properties.setProperty("controller.quorum.voters", "1@localhost:" + controllerPort);
        properties.setProperty("controller.listener.names", "CONTROLLER");
        String clients = "PLAINTEXT://localhost:" + port
                + secured.map(listener -> "," + listener.address()).orElse("");
        properties.setProperty("listeners", clients + ",CONTROLLER://localhost:" + controllerPort);
        properties.setProperty("advertised.listeners", clients);
        properties.setProperty(
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT," + SecuredListener.kind());
        secured.ifPresent(listener -> properties.putAll(listener.properties()));

        // One broker keeps the only copy.
        properties.setProperty("offsets.topic.replication.factor", "1");
        properties.setProperty("transaction.state.log.replication.factor", "1");
        properties.setProperty("transaction.state.log.min.isr", "1");
        properties.setProperty("share.coordinator.state.topic.replication.factor", "1");
        properties.setProperty("share.coordinator.state.topic.min.isr", "1");

        // Each partition of an internal topic costs files and start-up time; the defaults are 50.
        properties.setProperty("offsets.topic.num.partitions", "3");
        properties.setProperty("transaction.state.log.num.partitions", "3");
        properties.setProperty("share.coordinator.state.topic.num.partitions", "3");
        properties.setProperty("log.cleaner.dedupe.buffer.size", "2097152");
        properties.setProperty("num.network.threads", "2");
        properties.setProperty("num.io.threads", "4");

        // After a kill the next start waits until its predecessor counts as gone; the default is 9 s.
        properties.setProperty("broker.session.timeout.ms", "3000");
        properties.setProperty("broker.heartbeat.interval.ms", "500");

        // A consumer alone in its group need not wait for others.
        properties.setProperty("group.initial.rebalance.delay.ms", "0");
        // As in production: topics are declared, events stay 30 days; a consumer's place is kept as long.
        properties.setProperty("auto.create.topics.enable", "false");
        properties.setProperty("log.retention.hours", "720");
        properties.setProperty("offsets.retention.minutes", "43200");
        return properties;
    }
}
