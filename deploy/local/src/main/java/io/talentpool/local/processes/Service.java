package io.talentpool.local.processes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a service is started; Kafka, too, is one in this sense.
 *
 * @param name e.g. {@code request-service}
 * @param program what Java is to run: {@code -jar …}, or {@code -cp …} with a class and its arguments
 * @param url where it answers, {@code http://localhost:8081}; {@code tcp://…} for one that is ready as soon as it listens
 * @param environment its configuration, as an operator would give it
 * @param jvmOptions what Java itself is told
 * @param executable what is run: Java, or something else
 */
public record Service(
        String name,
        List<String> program,
        String url,
        Map<String, String> environment,
        Path log,
        List<String> jvmOptions,
        Path executable) {

    /** Run by the Java that runs this program. */
    public Service(
            String name,
            List<String> program,
            String url,
            Map<String, String> environment,
            Path log,
            List<String> jvmOptions) {
        this(name, program, url, environment, log, jvmOptions, ownJava());
    }

    /** The same with other options of its JVM. */
    public Service with(List<String> options) {
        return new Service(name, program, url, environment, log, options, executable);
    }

    /** The same on another Java with other options. */
    public Service on(Path java, List<String> options) {
        return new Service(name, program, url, environment, log, options, java);
    }

    /** The jar that its program is in, with whose manifest the class path goes on. */
    public Path jar() {
        return Path.of(program.get(1));
    }

    /** Something that is not Java. */
    public static Service other(String name, Path executable, List<String> arguments, String url, Path log) {
        return new Service(name, arguments, url, Map.of(), log, List.of(), executable);
    }

    /** The Java that runs this program. */
    public static Path ownJava() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /**
     * Enough for a laptop's load, and quick to start: no second compiler, no garbage collector threads, no verification of bytecode,
     * which takes a quarter of a start. Images verify theirs.
     */
    public static final List<String> FOR_A_LAPTOP = List.of(
            // Begun with little, the heap grows to what is used, not to what a large machine would give.
            "-Xms32m",
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-BytecodeVerificationRemote",
            "-Duser.timezone=UTC");

    List<String> command() {
        // Ctrl-C reaches every process of the terminal at once. The services ignore it and wait to be told in their
        // turn.
        List<String> command = new ArrayList<>(List.of("sh", "-c", "trap '' INT; exec \"$@\"", name));
        command.add(executable.toString());
        command.addAll(jvmOptions);
        command.addAll(program);
        return command;
    }
}
