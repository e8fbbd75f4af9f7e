package io.talentpool.support.configuration;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.smallrye.config.WithDefault;

/** How far the connections to a PostgreSQL are protected, in the words of its drivers ({@code sslmode}). */
public interface DatabaseTls {

    /**
     * {@code disable}; {@code require}: encrypted, whoever the server is; {@code verify-full}: encrypted, and the server is who it should be.
     * A database on another machine needs {@code verify-full}.
     */
    @WithDefault("disable")
    Mode tls();

    /** The file with the certificates, in PEM, of those who vouch for the server; needed for {@code verify-full}. */
    Optional<Path> tlsCa();

    /**
     * Accepts {@code disable} and {@code require} for a database on another machine: whoever gets in between can then read and change
     * everything. For trying things out only.
     */
    @WithDefault("false")
    boolean tlsAnyServer();

    enum Mode {
        DISABLE,
        REQUIRE,
        VERIFY_FULL;

        private boolean trustsAnyServer() {
            return this != VERIFY_FULL;
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * @param prefix of the variables, e.g. {@code TALENT_POOL_DATABASE}
     * @param url where the database is
     */
    default List<String> contradictionsOf(String prefix, PostgresUrl url) {
        List<String> contradictions = new ArrayList<>();
        if (tls().trustsAnyServer() && !url.isOnThisMachine() && !tlsAnyServer()) {
            contradictions.add(
                    ("%1$s_TLS is %2$s, which trusts any server, and %3$s is another machine: set it to verify-full and"
                                    + " %1$s_TLS_CA to the file with the certificates; only to try things out, set %1$s_TLS_ANY_SERVER=true")
                            .formatted(prefix, tls().word(), url.value().getHost()));
        }
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
