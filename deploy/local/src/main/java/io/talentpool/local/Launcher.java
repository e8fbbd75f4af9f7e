package io.talentpool.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import io.talentpool.local.places.Part;
import io.talentpool.local.places.Ports;
import io.talentpool.local.places.Settings;
import io.talentpool.local.places.StateFolder;
import io.talentpool.local.terminal.LauncherLog;
import io.talentpool.local.terminal.Progress;
import io.talentpool.local.terminal.Terminal;
import io.talentpool.local.terminal.Trouble;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code deploy/local/start}: starts everything, then waits for Ctrl-C or {@code deploy/local/stop}. */
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Builds and starts the whole system on this machine: PostgreSQL, Kafka, sign-in, a stand-in for Daily, four services and one address for them all. Ctrl-C or deploy/local/stop stops it.")
public final class Launcher implements Callable<Integer> {

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "${env:TALENT_POOL_PORT}",
            description =
                    "The port of the edge, the system's one address (default: 8080; environment: TALENT_POOL_PORT).")
    private Optional<Integer> port;

    @Option(
            names = "--base-port",
            paramLabel = "PORT",
            defaultValue = "${env:TALENT_POOL_BASE_PORT}",
            description =
                    "The first of ten consecutive ports for all parts, the edge's first, so that two systems can run at once (environment: TALENT_POOL_BASE_PORT).")
    private Optional<Integer> basePort;

    @Option(
            names = "--part-port",
            paramLabel = "PART=PORT",
            description =
                    "The port of one part: edge, request-service, scheduling-service, outcome-service, candidate-gateway, identity, daily, database, kafka or prometheus. May be repeated.")
    private Map<String, Integer> partPorts = Map.of();

    @Option(
            names = "--state",
            paramLabel = "DIR",
            description =
                    "The folder in which everything is kept (default: .talent-pool in the checkout; environment: TALENT_POOL_STATE).")
    private Optional<Path> state;

    @Option(names = "--fresh", description = "Forget everything that is kept and begin with the samples.")
    private boolean fresh;

    @Option(
            names = "--candidates",
            paramLabel = "N",
            defaultValue = "500",
            description =
                    "How many invented candidates there are at least (default: 500); the first ones are always the same people.")
    private int candidates;

    @Option(
            names = "--observe",
            description =
                    "Starts Prometheus, too, with the rules and dashboards of production; they are at /observe. It is fetched where the machine has none.")
    private boolean observe;

    @Option(
            names = "--secured",
            description =
                    "Services reach PostgreSQL and Kafka as in production: encrypted, as users of Kafka with the rights of the manifests, with secrets in files.")
    private boolean secured;

    @Option(
            names = "--production-java",
            description =
                    "Services run on the newest Java of this machine with the options of their images: slower to start, faster at work.")
    private boolean productionJava;

    private final PrintStream out = utf8(FileDescriptor.out);

    public static void main(String[] arguments) {
        System.exit(Terminal.execute(new Launcher(), arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Settings settings = settings();
        Prerequisites.check();
        StateFolder folder = StateFolder.open(settings.state());
        FileLock lock = folder.lock();
        try (Progress progress = new Progress(out, System.console() != null)) {
            LauncherLog.writeTo(folder.log("launcher"));
            run(new LocalSystem(settings, folder, progress), settings, progress);
            return 0;
        } finally {
            lock.release();
        }
    }

    private static void run(LocalSystem system, Settings settings, Progress progress) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(system::stop, "stop"));
        try {
            system.start();
        } catch (RuntimeException e) {
            if (system.isStopping()) {
                new CountDownLatch(1).await(); // nothing has gone wrong: it was told to stop while it was starting
            }
            system.stop();
            throw e;
        }
        progress.say(Summary.of(system.description(), settings, progress.elapsed()));
        new CountDownLatch(1).await(); // until Ctrl-C
    }

    private Settings settings() {
        Map<Part, Integer> chosen = new EnumMap<>(Part.class);
        port.ifPresent(number -> chosen.put(Part.EDGE, number));
        partPorts.forEach((key, number) -> chosen.put(part(key), number));
        Path stateFolder = state.map(path -> path.toAbsolutePath().normalize()).orElseGet(Settings::stateFolder);
        return new Settings(
                Settings.checkout(),
                stateFolder,
                fresh,
                candidates,
                observe,
                secured,
                productionJava,
                Ports.of(basePort, chosen));
    }

    private static Part part(String key) {
        return Part.of(key).orElseThrow(() -> new Trouble("There is no part called %s; see --help.".formatted(key)));
    }

    /** Ticks and dashes, whatever the locale says. */
    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
