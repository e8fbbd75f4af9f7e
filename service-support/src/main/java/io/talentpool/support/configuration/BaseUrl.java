package io.talentpool.support.configuration;

import java.net.URI;

/**
 * Where something answers over HTTP.
 *
 * @param value e.g. {@code http://request-service:8081}
 */
public record BaseUrl(URI value) {

    private static final String EXPECTED = "has to be an address like http://host:8081 or https://host/path";

    /**
     * Called by the configuration.
     *
     * @throws IllegalArgumentException with a sentence for the operator, when it is no such address
     */
    public static BaseUrl of(String text) {
        URI uri = Addresses.read(text, EXPECTED);
        boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
        if (!http || uri.getHost() == null || uri.getUserInfo() != null || uri.getQuery() != null) {
            throw new IllegalArgumentException(EXPECTED);
        }
        return new BaseUrl(uri);
    }
}
