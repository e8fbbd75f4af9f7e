package io.talentpool.proofs.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A call as it goes over the wire.
 *
 * @param target path and query, as they are, encoded or not
 */
public record Call(String method, String target, List<Header> headers, Optional<byte[]> body) {

    private static final int SHOWN = 160;

    public static Call of(String method, String target, Header... headers) {
        return new Call(method, target, List.of(headers), Optional.empty());
    }

    public Call with(Header... more) {
        return new Call(
                method,
                target,
                Stream.concat(headers.stream(), Arrays.stream(more)).toList(),
                body);
    }

    public Call with(String text) {
        return new Call(method, target, headers, Optional.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** A line for a shell; a long body is cut, and a token is not told. */
    public String curl(String baseUrl) {
        String sent = headers.stream()
                .map(header -> " -H " + quoted(header.name() + ": " + withoutToken(header.value())))
                .collect(Collectors.joining());
        String data = body.map(bytes -> " --data-binary " + quoted(shortened(bytes)) + length(bytes))
                .orElse("");
        return "curl -X %s%s%s %s".formatted(method, sent, data, quoted(baseUrl + shortened(target)));
    }

    private static String withoutToken(String value) {
        return shortened(value.replaceFirst("^(Bearer eyJ).*", "$1…"));
    }

    private static String shortened(byte[] bytes) {
        return shortened(new String(bytes, StandardCharsets.UTF_8));
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    private static String length(byte[] bytes) {
        return bytes.length <= SHOWN ? "" : " (%d bytes)".formatted(bytes.length);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
