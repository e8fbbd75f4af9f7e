package io.talentpool.local.archives;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** What an archive is good for: one build of the JVM, one set of options, one state of the jars. As the JVM does, it tells jars by size and time. */
final class ArchiveKey {

    private static final int LENGTH = 12;

    private ArchiveKey() {}

    /**
     * Sixteen-based digits that are others as soon as anything is another.
     *
     * @param jar whose manifest names the rest of the class path
     */
    static String of(String jvm, List<String> options, Path jar) {
        StringBuilder everything = new StringBuilder(jvm).append(options);
        Stream.concat(Stream.of(jar), classPath(jar).stream()).forEach(entry -> everything.append(describe(entry)));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(everything.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static List<Path> classPath(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            String names =
                    manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            return names == null
                    ? List.of()
                    : Stream.of(names.split(" ")).map(jar::resolveSibling).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + jar, e);
        }
    }

    private static String describe(Path entry) {
        try {
            return Files.exists(entry)
                    ? "\n%s %d %s".formatted(entry, Files.size(entry), Files.getLastModifiedTime(entry))
                    : "\n" + entry;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look at " + entry, e);
        }
    }
}
