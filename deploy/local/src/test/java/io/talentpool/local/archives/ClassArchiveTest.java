package io.talentpool.local.archives;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {

    private static final List<String> OPTIONS = List.of("-Xmx256m");

    @TempDir
    Path folder;

    private Path jar;
    private Path library;

    @BeforeEach
    void makeProgram() throws IOException {
        library = Files.writeString(folder.resolve("library.jar"), "library");
        jar = folder.resolve("program.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, "library.jar");
        try (OutputStream file = Files.newOutputStream(jar)) {
            new JarOutputStream(file, manifest).close();
        }
    }

    @Test
    void isAnotherForAnotherJvmOtherOptionsAndOtherJars() throws IOException {
        String before = ArchiveKey.of("17", OPTIONS, jar);
        assertThat(ArchiveKey.of("17", OPTIONS, jar)).isEqualTo(before);
        assertThat(ArchiveKey.of("25", OPTIONS, jar)).isNotEqualTo(before);
        assertThat(ArchiveKey.of("17", List.of("-Xmx384m"), jar)).isNotEqualTo(before);
        Files.writeString(library, "another library");
        assertThat(ArchiveKey.of("17", OPTIONS, jar)).isNotEqualTo(before);
    }

    @Test
    void isUsedAsSoonAsItIsThereAndTakesThePlaceOfOlderOnes() throws IOException {
        ClassArchive archive = ClassArchive.of(folder, "program", OPTIONS, jar);
        assertThat(archive.options()).containsExactly("-XX:DumpLoadedClassList=" + archive.list());
        Path older = Files.writeString(folder.resolve("program-0123456789ab.jsa"), "older");
        archive.take(Files.writeString(folder.resolve("written"), "newer"));
        assertThat(archive.options()).contains("-XX:SharedArchiveFile=" + archive.archive());
        assertThat(older).doesNotExist();
    }

    @Test
    void isMadeOfTheLauncherItselfWhereItsStartHasAskedForThat() {
        assertThat(ClassArchive.ofThisProgram()).isEmpty();
        System.setProperty("talent-pool.launcher-archive", folder + "/launcher-17.0.15.jsa");
        try {
            assertThat(ClassArchive.ofThisProgram()).hasValueSatisfying(archive -> {
                assertThat(archive.archive()).isEqualTo(folder.resolve("launcher-17.0.15.jsa"));
                assertThat(archive.list())
                        .isEqualTo(folder.resolve("launcher-17.0.15.%d.classes"
                                .formatted(ProcessHandle.current().pid())));
            });
        } finally {
            System.clearProperty("talent-pool.launcher-archive");
        }
    }

    @Test
    void isMadeOfCompleteLines() {
        assertThat(ClassArchive.completeLines("java/lang/Object id: 0\njava/lang/Str"))
                .isEqualTo("java/lang/Object id: 0\n");
    }
}
