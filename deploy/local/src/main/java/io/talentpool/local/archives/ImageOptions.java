package io.talentpool.local.archives;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the images tell the JVM of a service, for a process that is in no container. */
public final class ImageOptions {

    /** What the images' share of a container's memory comes to in bytes. */
    private static final List<String> MEMORY = List.of("-Xms26m", "-Xmx224m");

    private static final int FIRST_WITH_NATIVE_ACCESS = 24;

    private ImageOptions() {}

    /**
     * With their shares of a container's memory in bytes, as far as that version of Java knows them.
     *
     * @param home the checkout
     * @param version of Java, e.g. 25
     */
    public static List<String> of(Path home, int version) {
        try (Stream<String> lines = Files.lines(home.resolve("deploy/images/jvm.options"))) {
            List<String> options = lines.filter(line -> line.startsWith("-"))
                    .filter(line -> !line.contains("RAMPercentage"))
                    .filter(line -> version >= FIRST_WITH_NATIVE_ACCESS || !line.startsWith("--"))
                    .collect(Collectors.toCollection(ArrayList::new));
            options.addAll(MEMORY);
            return options;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the images' options", e);
        }
    }
}
