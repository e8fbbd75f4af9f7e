package io.talentpool.support.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.talentpool.support.rule.InvalidInput;

/**
 * What a caller names a command by, so that sending it twice has the effect of sending it once (the header
 * {@code Idempotency-Key}).
 *
 * @param caller whose key it is; two callers may use the same text
 * @param key 1 to 255 printable ASCII characters, without the quotation marks that it may come in
 * @param fingerprint of what was sent with it: SHA-256, in hexadecimal digits
 */
public record IdempotencyKey(UUID caller, String key, String fingerprint) {

    public static final String HEADER = "Idempotency-Key";
    private static final String PRINTABLE = "[\\x20-\\x7e]{1,255}";

    /** Of a key of 255 quotation marks, each with its backslash. */
    private static final int LONGEST_HEADER = 2 * 255 + 2;

    /** A string of RFC 8941 (3.3.3), which is how the draft standard of this header writes a key. */
    private static final Pattern QUOTED = Pattern.compile("\"([^\"\\\\]*+(?:\\\\[\"\\\\][^\"\\\\]*+)*+)\"");

    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

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
        String key = header.length() > LONGEST_HEADER ? "" : unquoted(header.strip());
        if (key.isBlank() || !key.matches(PRINTABLE)) {
            throw new InvalidInput(HEADER, "must have 1 to 255 printable ASCII characters, such as a UUID");
        }
        return Optional.of(new IdempotencyKey(caller, key, sha256(body)));
    }

    private static String unquoted(String header) {
        if (!header.startsWith("\"")) {
            return header;
        }
        Matcher quoted = QUOTED.matcher(header);
        if (!quoted.matches()) {
            throw new InvalidInput(HEADER, "begins with a quotation mark and does not end with its other one");
        }
        return ESCAPED.matcher(quoted.group(1)).replaceAll("$1");
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
