package io.talentpool.support.configuration;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.WithDefault;

/** How far the connections to a PostgreSQL are protected, in the words of its drivers ({@code sslmode}). */
public interface DatabaseTls {

    /**
     * {@code disable}; {@code require}: encrypted, whoever the server is; {@code verify-full}: encrypted, and the server is who it should be.
     */
    @WithDefault("disable")
    Mode tls();

    /** The file with the certificates, in PEM, of those who vouch for the server; needed for {@code verify-full}. */
    Optional<Path> tlsCa();

    enum Mode {
        DISABLE,
        REQUIRE,
        VERIFY_FULL
    }

    /** @param prefix of the variables, e.g. {@code TALENT_POOL_DATABASE} */
    default List<String> contradictionsOf(String prefix) {
        List<String> contradictions = new ArrayList<>();
        if (tls() == Mode.VERIFY_FULL && tlsCa().isEmpty()) {
            contradictions.add(
                    "%1$s_TLS is verify-full: set %1$s_TLS_CA to the file with the certificates".formatted(prefix));
        }
        tlsCa().filter(file -> !Files.isReadable(file))
                .ifPresent(
                        file -> contradictions.add("%s_TLS_CA names %s, which cannot be read".formatted(prefix, file)));
        return contradictions;
    }
}
