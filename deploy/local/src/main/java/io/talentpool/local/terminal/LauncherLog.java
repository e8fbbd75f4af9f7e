package io.talentpool.local.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

import org.slf4j.LoggerFactory;

/** Where the launcher's own parts log: a file, never the terminal, which belongs to the person. */
public final class LauncherLog {

    private static final String LINE = "%1$tFT%1$tT.%1$tL %4$-7s %3$s: %5$s%6$s%n";
    /** Kept here because a logger that nobody holds forgets its level. */
    private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

    private static final Logger KAFKA_SERVER = Logger.getLogger("kafka");

    private LauncherLog() {}

    /** To standard error, without what a broker has to say about every start. */
    public static void quietKafka() {
        System.setProperty("java.util.logging.SimpleFormatter.format", LINE);
        KAFKA.setLevel(Level.WARNING);
        KAFKA_SERVER.setLevel(Level.WARNING);
    }

    public static void writeTo(Path file) {
        quietKafka();
        // Started by several threads at once, the libraries' logging would complain about that on the terminal.
        LoggerFactory.getILoggerFactory();
        try {
            Handler handler = new FileHandler(file.toString());
            handler.setFormatter(new SimpleFormatter());
            Logger.getLogger("").addHandler(handler);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}
