package io.talentpool.local;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

import io.talentpool.embedded.broker.EmbeddedBroker;

/** Kafka as a program: a folder and a port are its arguments, and it runs until it is told to stop. */
public final class BrokerProcess {

    private BrokerProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        LauncherLog.quietKafka();
        EmbeddedBroker broker = EmbeddedBroker.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop"));
        new CountDownLatch(1).await();
    }
}
