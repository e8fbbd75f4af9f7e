package io.talentpool.local.programs;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import io.talentpool.embedded.broker.EmbeddedBroker;
import io.talentpool.embedded.broker.SecuredListener;
import io.talentpool.embedded.tls.ServerCertificate;
import io.talentpool.local.terminal.LauncherLog;

/**
 * Kafka as a program that runs until it is told to stop. Its arguments are a folder and a port; and, where it has a secured listener, that
 * one's port and the folder of its certificate.
 */
public final class BrokerProcess {

    private BrokerProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        LauncherLog.quietKafka();
        EmbeddedBroker broker =
                EmbeddedBroker.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]), secured(arguments));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop"));
        new CountDownLatch(1).await();
    }

    private static Optional<SecuredListener> secured(String[] arguments) {
        return arguments.length < 4
                ? Optional.empty()
                : Optional.of(new SecuredListener(
                        Integer.parseInt(arguments[2]), ServerCertificate.in(Path.of(arguments[3]))));
    }
}
