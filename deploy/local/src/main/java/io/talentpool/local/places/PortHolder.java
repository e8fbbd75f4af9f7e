package io.talentpool.local.places;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds out who listens on a port, for the sentence that says so: from {@code /proc} on Linux, from {@code lsof} elsewhere.
 * An answer is a courtesy; whatever stands in its way (rights, a missing tool) leaves it at "another program".
 */
final class PortHolder {

    private static final String UNKNOWN = "another program";
    private static final String LISTENING = "0A";

    private PortHolder() {}

    /** {@code nginx (process 4711)}, or {@code another program}. */
    static String describe(int port) {
        try {
            Optional<Long> process = Files.exists(Path.of("/proc/net/tcp")) ? fromProc(port) : fromLsof(port);
            return process.flatMap(ProcessHandle::of).map(PortHolder::name).orElse(UNKNOWN);
        } catch (IOException e) {
            return UNKNOWN;
        }
    }

    private static String name(ProcessHandle process) {
        String command = process.info()
                .command()
                .map(path -> Path.of(path).getFileName().toString())
                .orElse("a program");
        return "%s (process %d)".formatted(command, process.pid());
    }

    private static Optional<Long> fromProc(int port) throws IOException {
        Set<String> sockets = listeningSockets(port);
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return processes
                    .filter(path -> path.getFileName().toString().matches("\\d+"))
                    .filter(path -> holdsOneOf(sockets, path.resolve("fd")))
                    .map(path -> Long.parseLong(path.getFileName().toString()))
                    .findFirst();
        }
    }

    /** As links in a process's {@code fd} folder name them: {@code socket:[12345]}. */
    private static Set<String> listeningSockets(int port) throws IOException {
        String suffix = ":%04X".formatted(port);
        Set<String> sockets = new HashSet<>();
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            if (!Files.exists(Path.of(table))) {
                continue;
            }
            for (String line : Files.readAllLines(Path.of(table))) {
                // sl, local address, remote address, state, queues, timer, retransmits, user, timeout, inode, …
                String[] columns = line.strip().split("\\s+");
                if (columns.length > 9 && columns[1].endsWith(suffix) && columns[3].equals(LISTENING)) {
                    sockets.add("socket:[" + columns[9] + "]");
                }
            }
        }
        return sockets;
    }

    private static boolean holdsOneOf(Set<String> sockets, Path descriptors) {
        try (Stream<Path> links = Files.list(descriptors)) {
            for (Path link : (Iterable<Path>) links::iterator) {
                if (sockets.contains(Files.readSymbolicLink(link).toString())) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return false; // another user's process, or one that has just ended
        }
    }

    private static Optional<Long> fromLsof(int port) throws IOException {
        Process lsof = new ProcessBuilder("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(lsof.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return output.lines().findFirst().map(Long::parseLong);
    }
}
