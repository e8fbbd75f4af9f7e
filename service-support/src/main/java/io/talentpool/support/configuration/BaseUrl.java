package io.talentpool.support.configuration;

import java.net.URI;

/**
 * Where something answers over HTTP.
 *
 * @param value e.g. {@code http://request-service:8081}
 */
public record BaseUrl(URI value) {

    /**
     * Called by the configuration.
     *
     * @throws IllegalArgumentException with a sentence for the operator, when it is no such address
     */
    public static BaseUrl of(String text) {
        URI uri = read(text);
        boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
        if (!http || uri.getHost() == null || uri.getUserInfo() != null || uri.getQuery() != null) {
            throw wrong();
        }
        return new BaseUrl(uri);
    }

    private static URI read(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw wrong();
        }
    }

    private static IllegalArgumentException wrong() {
        return new IllegalArgumentException("has to be an address like http://host:8081 or https://host/path");
    }
}
