package io.talentpool.local.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.talentpool.local.terminal.Trouble;

/** One run of a service, from its start to its end. */
final class ServiceProcess {

    private static final long LOOK_EVERY_MILLIS = 50;
    private static final Duration REPORT_EVERY = Duration.ofSeconds(1);
    private static final int LAST_LINES = 15;

    private final Service service;
    private final Process process;

    private ServiceProcess(Service service, Process process) {
        this.service = service;
        this.process = process;
    }

    static ServiceProcess start(Service service) {
        ProcessBuilder builder = new ProcessBuilder(service.command())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(service.log().toFile()));
        builder.environment().putAll(service.environment());
        try {
            return new ServiceProcess(service, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + service.name(), e);
        }
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    long pid() {
        return process.pid();
    }

    CompletableFuture<Integer> onExit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /**
     * Returns once the service is ready enough for the watcher, however long that takes, as long as it gets on.
     *
     * @throws Trouble when it ends before, or does nothing any more
     */
    void awaitReadiness(Readiness readiness, StartWatcher watcher) {
        Headway headway = new Headway();
        long begin = System.nanoTime();
        Duration nextReport = REPORT_EVERY;
        for (ReadinessAnswer answer = readiness.of(service);
                !watcher.isEnough(answer);
                answer = readiness.of(service)) {
            if (endedWithin(LOOK_EVERY_MILLIS)) {
                throw new Trouble("%s ended while it was starting (exit code %d). Its log is %s and ends so:%n%s"
                        .formatted(service.name(), process.exitValue(), service.log(), lastLines()));
            }
            Duration sinceBegin = Duration.ofNanos(System.nanoTime() - begin);
            if (sinceBegin.compareTo(nextReport) < 0) {
                continue;
            }
            nextReport = sinceBegin.plus(REPORT_EVERY);
            watcher.waitsFor(answer.toString());
            if (headway.hasEnded(sinceBegin, service.log().toFile().length(), processorTime())) {
                throw new Trouble(
                        "%s has done nothing for %d minutes and is not ready; it waits for %s. Its log is %s and ends so:%n%s"
                                .formatted(
                                        service.name(),
                                        Headway.LONGEST_SILENCE.toMinutes(),
                                        answer,
                                        service.log(),
                                        lastLines()));
            }
        }
    }

    private Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Asks it to finish what it is doing; after the given time it is ended all the same. */
    void stop(Duration longest) {
        process.destroy();
        if (!endedWithin(longest.toMillis())) {
            process.destroyForcibly();
            endedWithin(longest.toMillis());
        }
    }

    private boolean endedWithin(long millis) {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + service.name(), e);
        }
    }

    private String lastLines() {
        Path log = service.log();
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join(
                    System.lineSeparator(),
                    lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()).stream()
                            .map(line -> "    " + line)
                            .toList());
        } catch (IOException e) {
            return "    (" + log + " cannot be read)";
        }
    }
}
