package io.talentpool.local.archives;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A Java that is installed here.
 *
 * @param java its program
 */
public record Jdk(int version, Path java) {

    private static final Path WHERE_SYSTEMS_KEEP_THEM = Path.of("/usr/lib/jvm");
    private static final int FIRST_WITH_AOT_CACHE = 25;

    /** One of each version that we run on and that is here, the oldest first. */
    public static List<Jdk> installed() {
        Map<Integer, Jdk> found = new TreeMap<>();
        try (Stream<Path> folders =
                Files.isDirectory(WHERE_SYSTEMS_KEEP_THEM) ? Files.list(WHERE_SYSTEMS_KEEP_THEM) : Stream.empty()) {
            Stream.concat(folders, Stream.of(Path.of(System.getProperty("java.home"))))
                    .flatMap(home -> at(home).stream())
                    .filter(jdk -> jdk.version >= 17)
                    .forEach(jdk -> found.putIfAbsent(jdk.version, jdk));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look for installed versions of Java", e);
        }
        return List.copyOf(found.values());
    }

    /** The newest version that is here. */
    public static Jdk newest() {
        List<Jdk> all = installed();
        return all.get(all.size() - 1);
    }

    private static Optional<Jdk> at(Path home) {
        Path release = home.resolve("release");
        Path java = home.resolve("bin/java");
        if (!Files.isRegularFile(release) || !Files.isExecutable(java)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(release)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + release, e);
        }
        String version = properties.getProperty("JAVA_VERSION", "0").replace("\"", "");
        return Optional.of(new Jdk(Integer.parseInt(version.split("[.+-]")[0]), java));
    }

    /** What makes it write, when the service ends, all that it has loaded. */
    public List<String> writing(Path cache) {
        return version >= FIRST_WITH_AOT_CACHE
                ? List.of("-XX:AOTCacheOutput=" + cache)
                : List.of("-XX:ArchiveClassesAtExit=" + cache);
    }

    /** What makes it begin with that. */
    public List<String> reading(Path cache) {
        return List.of((version >= FIRST_WITH_AOT_CACHE ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + cache);
    }
}
