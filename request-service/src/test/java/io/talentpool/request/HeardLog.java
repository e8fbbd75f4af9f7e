package io.talentpool.request;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.jboss.logmanager.formatters.PatternFormatter;

/** What the service tells its operators from now on. */
final class HeardLog extends Handler implements AutoCloseable {

    private static final Logger OURS = Logger.getLogger("io.talentpool");

    private static final PatternFormatter MESSAGE = new PatternFormatter("%s");

    private record Line(Level level, String text) {}

    private final List<Line> lines = new CopyOnWriteArrayList<>();

    private HeardLog() {}

    static HeardLog listen() {
        HeardLog log = new HeardLog();
        OURS.addHandler(log);
        return log;
    }

    /** How many lines there were with all of these texts. */
    long count(String... texts) {
        return lines.stream().filter(line -> hasAll(line, texts)).count();
    }

    /** How many errors. */
    long errors(String... texts) {
        return lines.stream()
                .filter(line -> line.level().intValue() >= org.jboss.logmanager.Level.ERROR.intValue())
                .filter(line -> hasAll(line, texts))
                .count();
    }

    private static boolean hasAll(Line line, String... texts) {
        return List.of(texts).stream().allMatch(line.text()::contains);
    }

    @Override
    public void publish(LogRecord record) {
        lines.add(new Line(record.getLevel(), MESSAGE.format(record)));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        OURS.removeHandler(this);
    }
}
