package io.talentpool.local.archives;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The archive of one program. As long as there is none, the program's JVM lists the classes it loads, of which one is made later by another JVM:
 * to have each JVM write its archive when it ends, as it could, would take all of them half a minute of every stop.
 *
 * @param list the classes, written by the running program
 * @param archive made of them
 * @param moduleOptions what the JVM is told of modules; it uses only an archive that was made under the same
 */
record ClassArchive(String name, Path jar, Path list, Path archive, List<String> moduleOptions) {

    static final String USE = "-XX:SharedArchiveFile=";
    private static final int FIRST_WITH_LINKED_CLASSES = 24;

    static ClassArchive of(Path folder, String name, List<String> options, Path jar) {
        String file = "%s-%s".formatted(name, ArchiveKey.of(System.getProperty("java.vm.version"), options, jar));
        return new ClassArchive(
                name,
                jar,
                folder.resolve(
                        "%s.%d.classes".formatted(file, ProcessHandle.current().pid())),
                folder.resolve(file + ".jsa"),
                ofModules(options));
    }

    /** That of this very program, if {@code deploy/local/start} has told Java to list its classes. */
    static Optional<ClassArchive> ofThisProgram() {
        return Optional.ofNullable(System.getProperty("talent-pool.launcher-archive"))
                .map(Path::of)
                .map(archive -> new ClassArchive(
                        "launcher",
                        Path.of(System.getProperty("java.class.path")),
                        archive.resolveSibling(archive.getFileName()
                                .toString()
                                .replaceFirst("jsa$", ProcessHandle.current().pid() + ".classes")),
                        archive,
                        ofModules(ManagementFactory.getRuntimeMXBean().getInputArguments())));
    }

    private static List<String> ofModules(List<String> options) {
        return options.stream().filter(option -> option.startsWith("--")).toList();
    }

    boolean exists() {
        return Files.exists(archive);
    }

    /** What the program's JVM is told: to use the archive, or to write down what one would be made of. */
    List<String> options() {
        return exists()
                ? List.of(
                        USE + archive,
                        // Mapped where it was made for, its pages are the file's and need not be changed first: 50 MB
                        // less.
                        "-XX:+UnlockDiagnosticVMOptions",
                        "-XX:ArchiveRelocationMode=0")
                : List.of("-XX:DumpLoadedClassList=" + list);
    }

    /** Makes it of what the program has loaded so far. */
    List<String> dumpCommand(Path java, Path classes, Path written) {
        List<String> command = new ArrayList<>(List.of("nice", "-n", "19", java.toString()));
        command.addAll(List.of("-Xshare:dump", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m"));
        if (Runtime.version().feature() >= FIRST_WITH_LINKED_CLASSES) {
            command.add("-XX:+AOTClassLinking");
        } else {
            // "-Xshare:dump" would compile nothing, for the sake of objects that this collector does not archive.
            command.add("-Xmixed");
        }
        command.addAll(moduleOptions);
        command.addAll(List.of(
                "-XX:SharedClassListFile=" + classes, "-XX:SharedArchiveFile=" + written, "-cp", jar.toString()));
        return command;
    }

    /** The program may be writing its list on: a line that is not complete is left out. */
    static String completeLines(String list) {
        return list.substring(0, list.lastIndexOf('\n') + 1);
    }

    /** Puts a complete archive in its place; those for other jars and other JVMs go. */
    void take(Path written) {
        try {
            try (DirectoryStream<Path> others = Files.newDirectoryStream(archive.getParent(), name + "-*.jsa")) {
                for (Path other : others) {
                    Files.deleteIfExists(other);
                }
            }
            Files.move(written, archive, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to " + archive.getParent(), e);
        }
    }
}
