package io.talentpool.embedded.daily;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How a stand-in is set up.
 *
 * @param host where it listens: {@code localhost}, or {@code 0.0.0.0} for callers elsewhere
 * @param port the port there, or 0 for any free one
 * @param apiKey what callers send as bearer token and what meeting tokens are signed with; at least 32 bytes, as HS256 asks
 * @param publicBaseUrl what room URLs start with, without a slash at the end, for example {@code http://localhost:8080/video};
 *     empty means the stand-in's own address
 * @param stateFile the JSON file that keeps the rooms over a restart; empty means memory only
 */
public record DailyStandInConfig(
        String host, int port, String apiKey, Optional<String> publicBaseUrl, Optional<Path> stateFile) {

    /** The key of the local system and the tests: 64 hexadecimal digits, as Daily's own keys are. */
    public static final String SAMPLE_API_KEY = "5a6d0c1e9f4b7a2835d1c8e7f60b9a4d3c2e1f8077665544aabbccddeeff0011";

    /** What the webhooks of the local system and the tests are signed with, in Base64. */
    public static final String SAMPLE_WEBHOOK_SECRET = "U2FtcGxlIHNlY3JldCBmb3IgRGFpbHkncyB3ZWJob29rcy4=";

    private static final int SHORTEST_KEY = 32;

    public DailyStandInConfig {
        if (apiKey.getBytes(StandardCharsets.UTF_8).length < SHORTEST_KEY) {
            throw new IllegalArgumentException("The Daily API key must have at least " + SHORTEST_KEY
                    + " bytes: meeting tokens are signed with it.");
        }
    }

    /** For callers on this machine only. */
    public DailyStandInConfig(int port, String apiKey, Optional<String> publicBaseUrl, Optional<Path> stateFile) {
        this("localhost", port, apiKey, publicBaseUrl, stateFile);
    }

    /** Any free port, the sample key, nothing kept: what a test wants. */
    public static DailyStandInConfig forTests() {
        return new DailyStandInConfig(0, SAMPLE_API_KEY, Optional.empty(), Optional.empty());
    }
}
