package io.talentpool.embedded.database;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.talentpool.embedded.ports.EventLoops;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import io.vertx.core.parsetools.RecordParser;

/**
 * A way to a PostgreSQL server by which it speaks German, as one with {@code lc_messages = 'de_DE'} does: whatever it says to people, it says in
 * another language and with other quotation marks, and only what it says to programs is the same. The binaries that tests run have no
 * languages of their own.
 */
public final class GermanServer implements AutoCloseable {

    private static final String NAME = "The German server";

    /** Of a message of the server: a letter and a length, which counts itself but not the letter. */
    private static final int HEAD = 1 + Integer.BYTES;

    private static final int SSL_REQUEST = 80_877_103;
    private static final int GSS_REQUEST = 80_877_104;
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    private static final Map<String, String> SEVERITIES =
            Map.of("ERROR", "FEHLER", "FATAL", "FATAL", "PANIC", "PANIK", "WARNING", "WARNUNG", "NOTICE", "HINWEIS");

    private static final Map<String, String> KNOWN = Map.of(
            "duplicate key value violates unique constraint", "doppelter Schlüsselwert verletzt Unique-Constraint",
            "conflicting key value violates exclusion constraint",
                    "kollidierender Schlüsselwert verletzt Exclusion-Constraint");

    private final Vertx vertx = EventLoops.start(1);
    private final NetClient client = vertx.createNetClient();
    private final int server;
    private final int port;

    private GermanServer(int server) {
        this.server = server;
        NetServer door = vertx.createNetServer(
                new NetServerOptions().setHost("localhost").setPort(0));
        this.port = EventLoops.await(door.connectHandler(this::greet).listen(), NAME)
                .actualPort();
    }

    /** In front of the server on that port. */
    public static GermanServer inFrontOf(EmbeddedDatabase database) {
        return new GermanServer(database.port());
    }

    /** As {@link EmbeddedDatabase#url}. */
    public String url(String database) {
        return "postgresql://localhost:%d/%s".formatted(port, database);
    }

    /** Nothing is encrypted here, whoever asks for it. */
    private void greet(NetSocket caller) {
        caller.handler(first -> {
            int request = first.getInt(Integer.BYTES);
            if (request == SSL_REQUEST || request == GSS_REQUEST) {
                caller.write("N");
                return;
            }
            caller.pause();
            client.connect(server, "localhost")
                    .onSuccess(behind -> join(caller, behind, first))
                    .onFailure(nobodyThere -> caller.close());
        });
    }

    private static void join(NetSocket caller, NetSocket behind, Buffer first) {
        behind.write(first);
        behind.handler(translator(caller));
        behind.closeHandler(gone -> caller.close());
        caller.closeHandler(gone -> behind.close());
        caller.handler(behind::write);
        caller.resume();
    }

    /** Takes what the server says message by message: in turn a head, and as much as that announces. */
    private static RecordParser translator(NetSocket caller) {
        RecordParser messages = RecordParser.newFixed(HEAD);
        Queue<Buffer> head = new ArrayDeque<>();
        messages.handler(part -> {
            if (head.isEmpty() && part.getInt(1) > Integer.BYTES) {
                head.add(part);
                messages.fixedSizeMode(part.getInt(1) - Integer.BYTES);
            } else {
                caller.write(head.isEmpty() ? part : inGerman(head.remove(), part));
                messages.fixedSizeMode(HEAD);
            }
        });
        return messages;
    }

    private static Buffer inGerman(Buffer head, Buffer body) {
        byte type = head.getByte(0);
        byte[] told = type == 'E' || type == 'N' ? inGerman(body.getBytes()) : body.getBytes();
        return Buffer.buffer()
                .appendByte(type)
                .appendInt(told.length + Integer.BYTES)
                .appendBytes(told);
    }

    /** Fields of a letter and a text each, which ends with 0, as does the whole. */
    private static byte[] inGerman(byte[] body) {
        var told = new ByteArrayOutputStream();
        ByteBuffer fields = ByteBuffer.wrap(body);
        for (byte field = fields.get(); field != 0; field = fields.get()) {
            int begin = fields.position();
            while (fields.get() != 0) {
                // to its end
            }
            String text = new String(body, begin, fields.position() - 1 - begin, StandardCharsets.UTF_8);
            told.write(field);
            told.writeBytes(inGerman(field, text).getBytes(StandardCharsets.UTF_8));
            told.write(0);
        }
        told.write(0);
        return told.toByteArray();
    }

    private static String inGerman(byte field, String text) {
        return switch (field) {
            case 'S' -> SEVERITIES.getOrDefault(text, text);
            case 'M' -> message(text);
            case 'D', 'H' -> "Näheres steht im Handbuch.";
            default -> text;
        };
    }

    private static String message(String english) {
        StringBuilder german = new StringBuilder(KNOWN.entrySet().stream()
                .filter(known -> english.startsWith(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("das geht so nicht:"));
        Matcher names = QUOTED.matcher(english);
        while (names.find()) {
            german.append(" »").append(names.group(1)).append('«');
        }
        return german.toString();
    }

    @Override
    public void close() {
        EventLoops.await(vertx.close(), NAME);
    }
}
