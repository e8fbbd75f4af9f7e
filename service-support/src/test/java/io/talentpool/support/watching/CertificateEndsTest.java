package io.talentpool.support.watching;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a file with certificates is of no use any more; the certificates are made by the JDK's own tool. */
class CertificateEndsTest {

    private static final String PASSWORD = "changeit";

    @TempDir
    static Path folder;

    private static Instant begin;

    @BeforeAll
    static void makeCertificates() throws IOException, InterruptedException {
        begin = Instant.now();
        for (int days : new int[] {10, 300}) {
            keytool(
                    "-genkeypair",
                    "-alias",
                    "days-" + days,
                    "-validity",
                    String.valueOf(days),
                    "-dname",
                    "CN=" + days,
                    "-keyalg",
                    "EC");
            keytool("-exportcert", "-rfc", "-alias", "days-" + days, "-file", days + ".crt");
        }
    }

    @Test
    void authoritiesAreTrustedUntilTheLastOfThemEnds() throws IOException {
        Path both = folder.resolve("both.crt");
        Files.writeString(both, "An authority, and the one that succeeds it\n" + text("10.crt") + text("300.crt"));
        assertEquals(inDays(10), end(folder.resolve("10.crt"), true));
        assertEquals(inDays(300), end(both, true));
        assertEquals(inDays(300), end(folder.resolve("store.p12"), true));
    }

    @Test
    void whatTheServiceItselfShowsEndsWithTheFirstOfIts() throws IOException {
        Path chain = folder.resolve("chain.pem");
        Files.writeString(
                chain,
                "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n" + text("300.crt") + text("10.crt"));
        assertEquals(inDays(10), end(chain, false));
        assertEquals(inDays(10), end(folder.resolve("store.p12"), false));
    }

    @Test
    void aFileWithoutCertificatesEndsNever() throws IOException {
        Path none = Files.writeString(folder.resolve("none.crt"), "nothing");
        Path broken = Files.writeString(
                folder.resolve("broken.crt"), "-----BEGIN CERTIFICATE-----\nnothing\n-----END CERTIFICATE-----\n");
        assertEquals(Optional.empty(), end(none, true));
        assertEquals(Optional.empty(), end(broken, true));
        assertEquals(Optional.empty(), end(folder.resolve("away.crt"), true));
    }

    /** In how many days, counted from when the certificates were made. */
    private static Optional<Long> end(Path file, boolean trusted) {
        return CertificateEnds.end(file, Optional.of(PASSWORD), trusted)
                .map(end ->
                        Duration.between(begin, end.plus(Duration.ofHours(1))).toDays());
    }

    private static Optional<Long> inDays(long days) {
        return Optional.of(days);
    }

    private static String text(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private static void keytool(String command, String... options) throws IOException, InterruptedException {
        ProcessBuilder keytool = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), command);
        keytool.command().addAll(List.of(options));
        keytool.command().addAll(List.of("-keystore", "store.p12", "-storepass", PASSWORD));
        int code = keytool.directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start()
                .waitFor();
        assertEquals(0, code, () -> "see " + folder);
    }
}
