package io.talentpool.support.watching;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.Config;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;

/**
 * Measures when the certificates in the files of this service end: those of the authorities that it trusts, and its own for Kafka. Files are
 * read at each measurement, since a store of secrets replaces them while the service runs.
 */
@ApplicationScoped
class CertificateEnds {

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----", Pattern.DOTALL);

    private final Config config;

    CertificateEnds(Config config) {
        this.config = config;
    }

    void measure(@Observes StartupEvent start, MeterRegistry metrics) {
        register("database", "talent-pool.database.tls-ca", Optional.empty(), true, metrics);
        register("bpoc", "bpoc.database.tls-ca", Optional.empty(), true, metrics);
        register("kafka", "kafka.ssl.truststore.location", Optional.of("kafka.ssl.truststore.password"), true, metrics);
        register(
                "kafka-client",
                "kafka.ssl.keystore.location",
                Optional.of("kafka.ssl.keystore.password"),
                false,
                metrics);
    }

    private void register(String what, String file, Optional<String> password, boolean trusted, MeterRegistry metrics) {
        Gauge.builder(
                        "talent_pool.certificate.ends",
                        () -> setting(file)
                                .flatMap(path -> end(Path.of(path), password.flatMap(this::setting), trusted))
                                .map(end -> (double) end.getEpochSecond())
                                .orElse(Double.NaN))
                .description(
                        "When the certificates in that file end, in seconds since 1970; not a number where there is no such file")
                .baseUnit("seconds")
                .tag("of", what)
                .register(metrics);
    }

    private Optional<String> setting(String property) {
        return config.getOptionalValue(property, String.class);
    }

    /**
     * When a file is of no use any more.
     *
     * @param trusted whether any certificate in it will do, as with authorities of which one succeeds the other; else all are needed
     * @return empty where no certificate can be read from it
     */
    static Optional<Instant> end(Path file, Optional<String> password, boolean trusted) {
        Comparator<Instant> soonestFirst = Comparator.naturalOrder();
        Comparator<Instant> decisiveFirst = trusted ? soonestFirst.reversed() : soonestFirst;
        try {
            byte[] content = Files.readAllBytes(file);
            List<String> blocks = PEM.matcher(new String(content, StandardCharsets.ISO_8859_1))
                    .results()
                    .map(MatchResult::group)
                    .toList();
            Stream<X509Certificate> certificates =
                    blocks.isEmpty() ? inStore(file, password) : blocks.stream().flatMap(CertificateEnds::read);
            return certificates
                    .map(certificate -> certificate.getNotAfter().toInstant())
                    .min(decisiveFirst);
        } catch (IOException | GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static Stream<X509Certificate> read(String block) {
        try {
            byte[] text = block.getBytes(StandardCharsets.ISO_8859_1);
            return Stream.of(
                            CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(text)))
                    .map(X509Certificate.class::cast);
        } catch (GeneralSecurityException e) {
            return Stream.empty();
        }
    }

    private static Stream<X509Certificate> inStore(Path file, Optional<String> password)
            throws IOException, GeneralSecurityException {
        char[] letters = password.map(String::toCharArray).orElse(null);
        KeyStore store = KeyStore.getInstance(file.toFile(), letters);
        List<X509Certificate> found = new ArrayList<>();
        for (String alias : Collections.list(store.aliases())) {
            Certificate[] chain = Optional.ofNullable(store.getCertificateChain(alias))
                    .orElse(new Certificate[] {store.getCertificate(alias)});
            Stream.of(chain)
                    .filter(X509Certificate.class::isInstance)
                    .map(X509Certificate.class::cast)
                    .forEach(found::add);
        }
        return found.stream();
    }
}
