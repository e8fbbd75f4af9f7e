package io.talentpool.embedded.tls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;

import io.smallrye.certs.CertificateGenerator;
import io.smallrye.certs.CertificateRequest;
import io.smallrye.certs.Format;
import io.talentpool.embedded.files.Texts;

/**
 * Shows that a server on this machine is {@code localhost}. It is signed by itself: who is to believe it, has to be given it.
 *
 * @param certificate PEM; it is also what others trust
 * @param key PEM (PKCS 8), for its owner only, as PostgreSQL wants it
 */
public record ServerCertificate(Path certificate, Path key) {

    private static final String NAME = "localhost";
    private static final Duration VALID = Duration.ofDays(3650);

    /** The one in that folder, made where there is none. */
    public static ServerCertificate in(Path folder) {
        ServerCertificate found = new ServerCertificate(folder.resolve(NAME + ".crt"), folder.resolve(NAME + ".key"));
        if (!Files.exists(found.certificate) || !Files.exists(found.key)) {
            make(folder);
            forOwnerOnly(found.key);
        }
        return found;
    }

    private static void make(Path folder) {
        CertificateRequest request = new CertificateRequest()
                .withName(NAME)
                .withFormat(Format.PEM)
                .withCN(NAME)
                .withSubjectAlternativeName("DNS:" + NAME)
                .withDuration(VALID);
        try {
            Files.createDirectories(folder);
            new CertificateGenerator(folder, true).generate(request);
        } catch (Exception e) {
            throw new IllegalStateException("Cannot make a certificate in " + folder, e);
        }
    }

    private static void forOwnerOnly(Path key) {
        if (!key.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try {
            Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot protect " + key, e);
        }
    }

    /** The text of the certificate. */
    public String certificatePem() {
        return Texts.read(certificate);
    }

    /** The text of the key. */
    public String keyPem() {
        return Texts.read(key);
    }
}
