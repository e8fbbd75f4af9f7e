package io.talentpool.local.processes;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Whether a service is ready: up, migrated, connected. */
final class Readiness {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    boolean of(Service service) {
        URI address = URI.create(service.url());
        return address.getScheme().equals("tcp") ? listens(address) : saysSo(service);
    }

    private static boolean listens(URI address) {
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(address.getHost(), address.getPort()), Math.toIntExact(PATIENCE.toMillis()));
            return true;
        } catch (IOException e) {
            return false; // not yet
        }
    }

    private boolean saysSo(Service service) {
        HttpRequest question = HttpRequest.newBuilder(URI.create(service.url() + "/q/health/ready"))
                .timeout(PATIENCE)
                .build();
        try {
            return http.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // not listening yet
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + service.name(), e);
        }
    }
}
