package io.talentpool.embedded.database;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way to a PostgreSQL server by which it speaks German, as one with {@code lc_messages = 'de_DE'} does: whatever it says to people, it says in
 * another language and with other quotation marks, and only what it says to programs is the same. The binaries that tests run have no
 * languages of their own.
 */
public final class GermanServer implements AutoCloseable {

    private static final int SSL_REQUEST = 80_877_103;
    private static final int GSS_REQUEST = 80_877_104;
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    private static final Map<String, String> SEVERITIES =
            Map.of("ERROR", "FEHLER", "FATAL", "FATAL", "PANIC", "PANIK", "WARNING", "WARNUNG", "NOTICE", "HINWEIS");

    private static final Map<String, String> KNOWN = Map.of(
            "duplicate key value violates unique constraint", "doppelter Schlüsselwert verletzt Unique-Constraint",
            "conflicting key value violates exclusion constraint",
                    "kollidierender Schlüsselwert verletzt Exclusion-Constraint");

    private final ServerSocket door;
    private final int server;

    private GermanServer(ServerSocket door, int server) {
        this.door = door;
        this.server = server;
    }

    /** In front of the server on that port. */
    public static GermanServer inFrontOf(EmbeddedDatabase database) {
        try {
            var german = new GermanServer(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), database.port());
            daemon(german::letIn);
            return german;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@link EmbeddedDatabase#url}. */
    public String url(String database) {
        return "postgresql://localhost:%d/%s".formatted(door.getLocalPort(), database);
    }

    private void letIn() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                daemon(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                Socket behind = new Socket(InetAddress.getLoopbackAddress(), server)) {
            client.setTcpNoDelay(true);
            behind.setTcpNoDelay(true);
            var fromClient = new DataInputStream(new BufferedInputStream(client.getInputStream()));
            var toServer = new DataOutputStream(behind.getOutputStream());
            greet(fromClient, client, toServer);
            daemon(() -> pass(fromClient, toServer, client, behind));
            translate(
                    new DataInputStream(new BufferedInputStream(behind.getInputStream())),
                    new DataOutputStream(new BufferedOutputStream(client.getOutputStream())));
        } catch (IOException gone) {
            // Whichever side it was, the other is closed with it.
        }
    }

    /** Nothing is encrypted here, whoever asks for it. */
    private static void greet(DataInputStream client, Socket answers, DataOutputStream server) throws IOException {
        while (true) {
            int length = client.readInt();
            int request = client.readInt();
            if (request != SSL_REQUEST && request != GSS_REQUEST) {
                server.writeInt(length);
                server.writeInt(request);
                return;
            }
            answers.getOutputStream().write('N');
        }
    }

    private static void pass(DataInputStream client, DataOutputStream server, Socket... both) {
        try {
            byte[] some = new byte[16_384];
            for (int read = client.read(some); read >= 0; read = client.read(some)) {
                server.write(some, 0, read);
            }
        } catch (IOException gone) {
            // As above.
        } finally {
            for (Socket socket : both) {
                close(socket);
            }
        }
    }

    private static void translate(DataInputStream server, DataOutputStream client) throws IOException {
        for (int type = server.read(); type >= 0; type = server.read()) {
            byte[] body = server.readNBytes(server.readInt() - Integer.BYTES);
            byte[] told = type == 'E' || type == 'N' ? inGerman(body) : body;
            client.write(type);
            client.writeInt(told.length + Integer.BYTES);
            client.write(told);
            if (server.available() == 0) {
                client.flush();
            }
        }
        client.flush();
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

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "german-server");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // It is closed then.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
