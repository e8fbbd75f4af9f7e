package io.talentpool.embedded.broker;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

import io.talentpool.embedded.files.Resources;

/** The broker's settings: those of a cluster of one, small in memory and quick to start. */
final class BrokerProperties {

    private BrokerProperties() {}

    static Properties of(Path logFolder, int port, int controllerPort, Optional<SecuredListener> secured) {
        Properties properties = fixed();
        properties.setProperty("log.dirs", logFolder.toString());
        // A voter is known by its node id; its port is not stored and may be another at the next start.
        properties.setProperty("controller.quorum.voters", "1@localhost:" + controllerPort);
        String clients = "PLAINTEXT://localhost:" + port
                + secured.map(listener -> "," + listener.address()).orElse("");
        properties.setProperty("listeners", clients + ",CONTROLLER://localhost:" + controllerPort);
        properties.setProperty("advertised.listeners", clients);
        properties.setProperty(
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT," + SecuredListener.kind());
        secured.ifPresent(listener -> properties.putAll(listener.properties()));
        return properties;
    }

    private static Properties fixed() {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Resources.text(BrokerProperties.class, "broker.properties")));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException("The broker's settings cannot be read", e);
        }
    }
}
