package io.talentpool.support.configuration;

import java.net.URI;

/**
 * Where a PostgreSQL database is, in a form that both drivers take. Who signs in is said by settings of their own, so that no password stands
 * in an address, which is shown and logged.
 *
 * @param value e.g. {@code postgresql://db.example.com:5432/postgres}
 */
public record PostgresUrl(URI value) {

    private static final String EXPECTED = "has to be an address like postgresql://host:5432/database";

    /**
     * Called by the configuration.
     *
     * @throws IllegalArgumentException with a sentence for the operator, when it is no such address
     */
    public static PostgresUrl of(String text) {
        URI uri = Addresses.read(text, EXPECTED);
        if (uri.getUserInfo() != null
                || (uri.getRawAuthority() != null && uri.getRawAuthority().contains("@"))) {
            throw new IllegalArgumentException("must not hold a user or a password; they have settings of their own");
        }
        if (uri.getQuery() != null) {
            throw new IllegalArgumentException("must not hold parameters; TLS has settings of its own");
        }
        boolean named =
                uri.getHost() != null && uri.getPath() != null && uri.getPath().length() > 1;
        if (!"postgresql".equals(uri.getScheme()) || !named) {
            throw new IllegalArgumentException(EXPECTED);
        }
        return new PostgresUrl(uri);
    }
}
