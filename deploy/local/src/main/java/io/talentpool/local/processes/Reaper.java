package io.talentpool.local.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.talentpool.embedded.files.Resources;

/**
 * Sees to it that nothing outlives the launcher. A small shell in a session of its own holds the other end of a pipe; when the
 * launcher ends, be it by {@code kill -9}, the pipe closes and the shell ends whatever still runs. After an orderly stop it
 * finds nothing to do.
 */
public final class Reaper {

    /** Held for as long as the launcher lives: with it the pipe stays open. */
    private final Process shell;

    private Reaper(Process shell) {
        this.shell = shell;
    }

    /**
     * @param processes the file of the {@link ProcessList}
     * @param databaseProcess PostgreSQL's own file with its process id
     */
    public static Reaper watchOver(Path processes, Path databaseProcess) {
        List<String> command = new ArrayList<>();
        if (isOnPath("setsid")) {
            command.add("setsid"); // out of reach of a kill that means the whole process group
        }
        command.addAll(List.of(
                "sh",
                "-c",
                Resources.text(Reaper.class, "reaper.sh"),
                "talent-pool-reaper",
                processes.toString(),
                databaseProcess.toString()));
        try {
            return new Reaper(new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start a shell", e);
        }
    }

    private static boolean isOnPath(String tool) {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(":")) {
            if (Path.of(folder, tool).toFile().canExecute()) {
                return true;
            }
        }
        return false;
    }
}
