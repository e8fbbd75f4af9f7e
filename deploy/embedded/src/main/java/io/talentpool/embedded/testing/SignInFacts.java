package io.talentpool.embedded.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

import io.talentpool.support.watching.KnownNoise;

/** Whatever is no token is answered with 401; each service's test has these. */
public interface SignInFacts {

    /** The parts of a service that deal with a call, as they stand in a stack trace. What pools and consumers have to say meanwhile is not about the calls. */
    Pattern ANSWERING = Pattern.compile(
            "at (io\\.talentpool\\.support\\.(problem|caller|limits|http)\\.|io\\.quarkus\\.(vertx\\.http|oidc|security)\\."
                    + "|io\\.vertx\\.(core\\.http|ext\\.web)\\.|org\\.jboss\\.resteasy\\.)");

    /** What a service's log leaves out is no word in it. */
    KnownNoise NOISE = new KnownNoise();

    /** An address that only somebody with a token may read. */
    String guarded();

    @Test
    default void whatever_is_no_token_is_answered_with_401_and_no_word_in_the_log() {
        List<String> faults = new ArrayList<>();
        List<String> logged = logged(() -> {
            for (byte[] junk : Junk.all()) {
                faults.addAll(faultsOf(ask("Authorization: Bearer ", junk), junk));
            }
        });
        assertEquals(List.of(), faults);
        assertEquals(List.of(), logged);
    }

    @Test
    default void two_authorizations_are_none() {
        String two = "Authorization: Bearer a.b.c\r\nAuthorization: Bearer ";
        assertEquals(List.of(), faultsOf(ask(two, "a.b.c".getBytes(StandardCharsets.US_ASCII)), new byte[0]));
    }

    @Test
    default void an_authorization_of_another_kind_is_none() {
        for (String other :
                List.of("Basic YWRtaW46YWRtaW4=", "Bearer", "bearer", "a.b.c", "Bearera.b.c", "Bearer\ta.b.c", "")) {
            byte[] bytes = other.getBytes(StandardCharsets.US_ASCII);
            assertEquals(List.of(), faultsOf(ask("Authorization: ", bytes), bytes));
        }
    }

    private String ask(String header, byte[] value) {
        int port = ConfigProvider.getConfig().getValue("test.url", URI.class).getPort();
        try (Socket socket = new Socket("localhost", port)) {
            ByteArrayOutputStream request = new ByteArrayOutputStream();
            request.writeBytes(
                    "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Forwarded-For: 203.0.113.%d\r\n%s"
                            .formatted(guarded(), value.length, header)
                            .getBytes(StandardCharsets.US_ASCII));
            request.writeBytes(value);
            request.writeBytes("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(request.toByteArray());
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> faultsOf(String answer, byte[] sent) {
        boolean right = answer.startsWith("HTTP/1.1 401 ")
                && answer.contains("application/problem+json")
                && answer.toLowerCase(java.util.Locale.ROOT).contains("www-authenticate: bearer")
                && answer.contains("\"success\":false");
        return right
                ? List.of()
                : List.of("%s: %s"
                        .formatted(
                                new String(sent, StandardCharsets.ISO_8859_1),
                                answer.lines().findFirst()));
    }

    /** What is logged meanwhile with a stack trace. */
    private static List<String> logged(Runnable work) {
        List<String> lines = Collections.synchronizedList(new ArrayList<>());
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                String trace = record.getThrown() == null ? "" : traceOf(record.getThrown());
                if (NOISE.isLoggable(record) && ANSWERING.matcher(trace).find()) {
                    lines.add(record.getMessage() + ": " + trace);
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        root.addHandler(handler);
        try {
            work.run();
        } finally {
            root.removeHandler(handler);
        }
        return lines;
    }

    private static String traceOf(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    /** Bytes that are no token, each in its own way; the same in every run. */
    final class Junk {

        private static final List<String> JSON = List.of(
                "",
                "null",
                "true",
                "7",
                "1e999999",
                "\"text\"",
                "[]",
                "[{}]",
                "{",
                "{}",
                "{\"alg\":null}",
                "{\"alg\":7}",
                "{\"alg\":\"none\"}",
                "{\"alg\":\"HS256\"}",
                "{\"alg\":\"RS256\"}",
                "{\"alg\":\"RS256\",\"kid\":null}",
                "{\"alg\":\"RS256\",\"kid\":{}}",
                "{\"alg\":\"ES256\",\"kid\":\"\"}",
                "{\"alg\":\"RS256\",\"kid\":\"nowhere\"}",
                "{\"alg\":\"RS256\",\"crit\":[\"x\"]}",
                "{\"alg\":\"RS256\",\"b64\":false}",
                "{\"alg\":\"RS256\",\"x5c\":[\"x\"]}",
                "{\"alg\":\"RS256\",\"zip\":\"DEF\"}",
                "{\"exp\":\"never\"}",
                "{\"aud\":{}}",
                "[".repeat(3_000));

        private Junk() {}

        static List<byte[]> all() {
            List<byte[]> all = new ArrayList<>();
            List.of(
                            ".",
                            "..",
                            "...",
                            "....",
                            "a.",
                            ".a",
                            "a..",
                            ".a.",
                            "..a",
                            "a.b",
                            "a.b.",
                            "a.b.c",
                            "a.b.c.d",
                            "a.b.c.d.e",
                            "=.=.=",
                            "%2e%2e",
                            "a b.c.d",
                            "a.b.c d",
                            "a.b.c,d.e.f",
                            "e30.e30.e30=",
                            "e30.e30.",
                            "e30.e30.e30",
                            "null",
                            "undefined",
                            "[object Object]",
                            "\"a.b.c\"",
                            "<a>.<b>.<c>",
                            "x".repeat(20_000),
                            "x.".repeat(10_000),
                            "a.b." + "c".repeat(30_000))
                    .forEach(text -> all.add(text.getBytes(StandardCharsets.ISO_8859_1)));
            for (String header : JSON) {
                JSON.forEach(claims ->
                        all.add((coded(header) + "." + coded(claims) + ".c2ln").getBytes(StandardCharsets.US_ASCII)));
            }
            Random random = new Random(4711);
            for (int i = 0; i < 300; i++) {
                all.add(bytes(random));
            }
            return all;
        }

        private static String coded(String json) {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        }

        /** Of those that HTTP lets through in a header; it refuses the others by itself (RFC 9110, 5.5). Many dots among them. */
        private static byte[] bytes(Random random) {
            byte[] bytes = new byte[1 + random.nextInt(80)];
            for (int i = 0; i < bytes.length; i++) {
                int next = random.nextInt(4) == 0 ? '.' : 0x21 + random.nextInt(0xff - 0x21);
                bytes[i] = (byte) (next == 0x7f ? '~' : next);
            }
            return bytes;
        }
    }
}
