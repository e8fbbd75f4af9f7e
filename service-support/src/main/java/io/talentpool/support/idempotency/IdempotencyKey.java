package io.talentpool.support.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

import io.talentpool.support.rule.InvalidInput;

/**
 * What a caller names a command by, so that sending it twice has the effect of sending it once (the header
 * {@code Idempotency-Key}).
 *
 * @param caller whose key it is; two callers may use the same text
 * @param key 1 to 255 printable ASCII characters
 * @param fingerprint of what was sent with it: SHA-256, in hexadecimal digits
 */
public record IdempotencyKey(UUID caller, String key, String fingerprint) {

    public static final String HEADER = "Idempotency-Key";
    private static final String PRINTABLE = "[\\x20-\\x7e]{1,255}";

    /**
     * Reads the header.
     *
     * @param header as it came; null where there is none
     * @param body what was sent with it, in a form that does not depend on white space
     * @throws InvalidInput when it is empty, too long or not printable
     */
    public static Optional<IdempotencyKey> read(UUID caller, String header, String body) {
        if (header == null) {
            return Optional.empty();
        }
        if (header.isBlank() || !header.matches(PRINTABLE)) {
            throw new InvalidInput(HEADER, "must have 1 to 255 printable ASCII characters, such as a UUID");
        }
        return Optional.of(new IdempotencyKey(caller, header, sha256(body)));
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
