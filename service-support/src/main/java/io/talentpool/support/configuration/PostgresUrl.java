package io.talentpool.support.configuration;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * Where a PostgreSQL database is, in a form that both drivers take. Who signs in is said by settings of their own, so that no password stands
 * in an address, which is shown and logged.
 *
 * @param value e.g. {@code postgresql://db.example.com:5432/postgres}
 */
public record PostgresUrl(URI value) {

    /** Names and addresses by which a machine calls itself; what is sent there passes no network. */
    private static final Pattern THIS_MACHINE = Pattern.compile(
            "(?:[^.]+\\.)*localhost\\.?|127(?:\\.\\d{1,3}){3}|\\[(?:0*:)*:?0*1]", Pattern.CASE_INSENSITIVE);

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

    /** Whether the database is on the machine of the service itself. No name is looked up. */
    boolean isOnThisMachine() {
        return THIS_MACHINE.matcher(value.getHost()).matches();
    }
}
