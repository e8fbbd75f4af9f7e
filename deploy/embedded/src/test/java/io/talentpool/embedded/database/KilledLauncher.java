package io.talentpool.embedded.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A program that starts a server and dies without stopping it. */
final class KilledLauncher {

    private KilledLauncher() {}

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        EmbeddedDatabase.persistent(
                folder, folder.resolve("server.log"), Integer.parseInt(arguments[1]), Optional.empty());
        Runtime.getRuntime().halt(137);
    }

    /** @return the server, still running */
    static ProcessHandle leaveServerBehind(Path folder, int port) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("java.class.path");
        new ProcessBuilder(
                        java,
                        "-cp",
                        classPath,
                        KilledLauncher.class.getName(),
                        folder.toString(),
                        Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("killed-launcher.log").toFile())
                .start()
                .waitFor();
        String pid = Files.readAllLines(folder.resolve("data/postmaster.pid")).get(0);
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }
}
