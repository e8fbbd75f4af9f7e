package io.talentpool.support.limits;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Reads which addresses proxies say they were called from, without ports and brackets, the nearest last. Each entry is there even if it has no
 * address, as {@code unknown} or {@code _hidden}: it stands for a proxy all the same.
 */
final class ForwardedHops {

    private static final String NO_ADDRESS = "unknown";
    private static final String FOR = "for";

    private ForwardedHops() {}

    /** {@code X-Forwarded-For: 192.0.2.43, 198.51.100.17} */
    static Stream<String> ofForwardedFor(List<String> lines) {
        return elements(lines).map(ForwardedHops::unquoted).map(ForwardedHops::withoutPort);
    }

    /** {@code Forwarded: for=192.0.2.43;proto=https, for="[2001:db8:cafe::17]:4711"} (RFC 7239) */
    static Stream<String> ofForwarded(List<String> lines) {
        return elements(lines).map(ForwardedHops::node).map(ForwardedHops::withoutPort);
    }

    private static Stream<String> elements(List<String> lines) {
        return lines.stream()
                .flatMap(line -> split(line, ',').stream())
                .map(String::strip)
                // RFC 9110, 5.6.1: empty elements of a list do not count.
                .filter(element -> !element.isEmpty());
    }

    /** What the element names as {@code for}; named twice, it says nothing. */
    private static String node(String element) {
        List<String> nodes = split(element, ';').stream()
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2
                        && pair[0].strip().toLowerCase(Locale.ROOT).equals(FOR))
                .map(pair -> unquoted(pair[1].strip()))
                .toList();
        return nodes.size() == 1 ? nodes.get(0) : NO_ADDRESS;
    }

    private static String withoutPort(String node) {
        if (node.startsWith("[")) {
            int end = node.indexOf(']');
            return end < 0 ? NO_ADDRESS : node.substring(1, end);
        }
        int colon = node.indexOf(':');
        boolean hasPort = colon >= 0 && colon == node.lastIndexOf(':');
        return hasPort ? node.substring(0, colon) : node;
    }

    private static String unquoted(String value) {
        return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1")
                : value;
    }

    /** Not inside of quotes. */
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (next == '\\' && quoted && i + 1 < text.length()) {
                part.append(next);
                next = text.charAt(++i);
            } else if (next == '"') {
                quoted = !quoted;
            } else if (next == separator && !quoted) {
                parts.add(part.toString());
                part.setLength(0);
                continue;
            }
            part.append(next);
        }
        parts.add(part.toString());
        return parts;
    }
}
