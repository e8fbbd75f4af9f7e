package io.talentpool.local.terminal;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * What the terminal shows while things start and stop: a line with a tick and the seconds for each part that is done and, on a
 * terminal, one line below that says what is still awaited.
 */
public final class Progress implements AutoCloseable {

    /** A step that takes longer says what it waits for. */
    private static final Duration LONG = Duration.ofSeconds(10);

    private static final String ERASE_LINE = "\r\u001B[2K";

    private final PrintStream out;
    private final boolean terminal;
    /** By name, with what each waits for itself; empty where that is not known. */
    private final Map<String, String> awaited = new TreeMap<>();

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(Progress::clockThread);
    private final long begin = System.nanoTime();

    public Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
        if (terminal) {
            clock.scheduleAtFixedRate(this::refresh, 1, 1, TimeUnit.SECONDS);
        }
    }

    private static Thread clockThread(Runnable work) {
        Thread thread = new Thread(work, "progress");
        thread.setDaemon(true);
        return thread;
    }

    /** Shows the step as awaited until it returns, then as done. A step that fails leaves its line to whoever handles that. */
    public void step(String name, Runnable work) {
        long start = System.nanoTime();
        await(name);
        try {
            work.run();
        } catch (RuntimeException e) {
            forget(name);
            throw e;
        }
        done(name, Duration.ofNanos(System.nanoTime() - start));
    }

    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** A line of its own, above the awaited ones. */
    public synchronized void say(String line) {
        erase();
        out.println(line);
        refresh();
    }

    /** Tells what a step waits for: on a terminal at once, elsewhere when it takes long and whenever that changes. */
    public synchronized void detail(String name, String detail) {
        boolean isNews = !detail.equals(awaited.put(name, detail));
        if (isNews && !terminal && elapsed().compareTo(LONG) > 0) {
            out.println("  … %s: %s".formatted(name, detail));
        }
        refresh();
    }

    private synchronized void await(String name) {
        awaited.put(name, "");
        refresh();
    }

    private synchronized void forget(String name) {
        awaited.remove(name);
        refresh();
    }

    private synchronized void done(String name, Duration took) {
        awaited.remove(name);
        say("  %s %-20s %6s".formatted(terminal ? "\u001B[32m✓\u001B[0m" : "✓", name, seconds(took)));
    }

    public static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    private synchronized void refresh() {
        erase();
        if (terminal && !awaited.isEmpty()) {
            out.print("  … %s (%d s)"
                    .formatted(
                            awaited.entrySet().stream()
                                    .map(step -> shown(step.getKey(), step.getValue()))
                                    .collect(Collectors.joining(", ")),
                            elapsed().toSeconds()));
            out.flush();
        }
    }

    private String shown(String name, String detail) {
        return detail.isEmpty() || elapsed().compareTo(LONG) < 0 ? name : "%s: %s".formatted(name, detail);
    }

    private void erase() {
        if (terminal) {
            out.print(ERASE_LINE);
            out.flush();
        }
    }

    @Override
    public synchronized void close() {
        clock.shutdown();
        awaited.clear();
        erase();
    }
}
