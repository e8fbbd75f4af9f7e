package io.talentpool.proofs.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Texts that no value should be, and how they look in an address. */
final class Junk {

    private static final List<String> TIMES = list("""
            +999999999-12-31T23:59:59Z | -999999999-01-01T00:00:00Z | -0001-01-01T00:00:00Z | 0000-00-00T00:00:00Z |
            0001-01-01T00:00:00Z | 1969-12-31T23:59:59Z | 2026-02-30T10:00:00Z | 2100-01-01T24:00:00Z | 2100-06-30T23:59:60Z |
            2100-01-01T10:00:00+99:00 | 2100-01-01T10:00:00.123456789123Z | 2100-01-01 | 10:00 | 1e400 | now | infinity | -infinity""");

    private static final List<String> TEXTS = Stream.concat(
                    list("""
                            | null | undefined | true | -1 | 0 | 99999999999999999999999 | 1e400 | NaN | ' | " | ' or 1=1 -- | \\ |
                            ../../etc/passwd | <script>alert(1)</script> | ${jndi:ldap://localhost/x} | %s%n%d | {"a":1} | [] | a,b,,c |
                            Ж日本語 | 00000000-0000-0000-0000-000000000000 | ffffffff-ffff-ffff-ffff-fffffffffff | 1-1-1-1-1 |
                            {3f0c8a52-6b1e-4d1c-9a77-0d5e2f1b4c6d} | 3f0c8a526b1e4d1c9a770d5e2f1b4c6d""").stream(),
                    Stream.of(
                            " ",
                            "\u0000",
                            "a\u0000b",
                            "\u0007\u001b[31m",
                            "\u202eabc",
                            "\u0065\u0301",
                            "\uFEFF",
                            "\uFFFF",
                            "😀".repeat(30),
                            "x".repeat(1500)))
            .toList();

    /** As they are in an address, right or wrong. */
    private static final List<String> ENCODED = list("""
            %00 | %ff | %c0%af | %2e%2e | ..%2f.. | %2F | %5c | a;b=c | %25 | %zz | % | %u0041 | a%20b | a+b | %F0%9F%98%80 |
            %ED%A0%80 | ~ | * | @ | : | ()""");

    private Junk() {}

    /** What stands between bars. */
    static List<String> list(String text) {
        return Arrays.stream(text.split("\\|", -1)).map(String::strip).toList();
    }

    static String text(Random random) {
        return pick(TEXTS, random);
    }

    static String time(Random random) {
        return pick(TIMES, random);
    }

    /** For a path or a query; never empty, which would be another address. */
    static String encoded(Random random) {
        if (random.nextInt(3) == 0) {
            return pick(ENCODED, random);
        }
        String text = text(random);
        return encode(text.isEmpty() ? "-" : text);
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
