package io.talentpool.proofs.events;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Scanner;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import io.talentpool.local.client.Surprise;

/**
 * A page that an admin has open: it follows the stream of changes and, whenever that ends, goes on at the other replica where it was
 * cut off.
 */
public final class LiveReader implements AutoCloseable {

    private static final long PAUSE_NANOS = Duration.ofMillis(500).toNanos();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final List<String> replicas;
    private final String token;
    private final Set<String> heard = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger resets = new AtomicInteger();
    private final Thread thread = new Thread(this::read, "live-reader");
    private volatile String lastEventId = "";
    private volatile InputStream open = InputStream.nullInputStream();
    private volatile boolean stopping;

    /** @param replicas their addresses */
    public LiveReader(List<String> replicas, String token) {
        this.replicas = replicas;
        this.token = token;
        thread.setDaemon(true);
        thread.start();
    }

    private void read() {
        for (int attempt = 0; !stopping; attempt++) {
            try {
                follow(replicas.get(attempt % replicas.size()));
            } catch (IOException cutOff) {
                LockSupport.parkNanos(PAUSE_NANOS); // or it is not there at all: the other one is
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void follow(String replica) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(replica + "/api/admin/events"))
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + token);
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        HttpResponse<InputStream> answer = http.send(request.build(), BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IOException("Status " + answer.statusCode());
        }
        connections.incrementAndGet();
        open = answer.body();
        try (Scanner lines = new Scanner(open, StandardCharsets.UTF_8)) {
            while (!stopping && lines.hasNextLine()) {
                take(lines.nextLine());
            }
        }
    }

    private void take(String line) {
        if (line.startsWith("id:")) {
            lastEventId = line.substring("id:".length()).strip();
            heard.add(lastEventId);
        } else if (line.startsWith("event:")
                && line.substring("event:".length()).strip().equals("reset")) {
            resets.incrementAndGet();
        }
    }

    /** The ids of all changes that it was told of. */
    Set<String> heard() {
        return heard;
    }

    /** How often it had to begin anew. */
    int resets() {
        return resets.get();
    }

    /** How often a stream was opened. */
    public int connections() {
        return connections.get();
    }

    @Override
    public void close() {
        stopping = true;
        try {
            open.close();
        } catch (IOException e) {
            throw new Surprise("Expected a stream to be closed, but: " + e, e);
        }
        thread.interrupt();
    }
}
