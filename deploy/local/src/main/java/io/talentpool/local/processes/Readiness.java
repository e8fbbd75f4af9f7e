package io.talentpool.local.processes;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Asks a service whether it is ready: up, migrated, connected. */
final class Readiness {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    ReadinessAnswer of(Service service) {
        URI address = URI.create(service.url());
        // A connection that is refused costs next to nothing, and so it is tried first.
        if (!listens(address)) {
            return ReadinessAnswer.NONE;
        }
        return address.getScheme().equals("tcp") ? ReadinessAnswer.READY : ask(service);
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

    private ReadinessAnswer ask(Service service) {
        HttpRequest question = HttpRequest.newBuilder(URI.create(service.url() + "/q/health/ready"))
                .timeout(PATIENCE)
                .build();
        try {
            HttpResponse<byte[]> answer = http.send(question, BodyHandlers.ofByteArray());
            return answer.statusCode() == 200 ? ReadinessAnswer.READY : notYet(answer.body());
        } catch (IOException e) {
            return ReadinessAnswer.NONE; // it has only begun to listen, or has no time to answer
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + service.name(), e);
        }
    }

    static ReadinessAnswer notYet(byte[] body) throws IOException {
        List<ReadinessAnswer.Check> missing = new ArrayList<>();
        for (JsonNode check : JSON.readTree(body).path("checks")) {
            if (!check.path("status").asText().equals("UP")) {
                missing.add(new ReadinessAnswer.Check(
                        check.path("name").asText(),
                        check.path("data").path("waiting-for").asText()));
            }
        }
        return missing.isEmpty() ? ReadinessAnswer.NONE : new ReadinessAnswer(true, missing);
    }
}
