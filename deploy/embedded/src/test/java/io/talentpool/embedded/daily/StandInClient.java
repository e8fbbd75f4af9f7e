package io.talentpool.embedded.daily;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

import io.vertx.core.json.JsonObject;

/** Speaks to a stand-in as a program with the API key does. */
final class StandInClient {

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build();
    private final String apiUrl;

    StandInClient(DailyStandIn standIn) {
        this.apiUrl = standIn.apiUrl();
    }

    Answer get(String path) {
        return send("GET", apiUrl + path, "", "Bearer " + DailyStandInConfig.SAMPLE_API_KEY);
    }

    Answer post(String path, JsonObject body) {
        return post(path, body.encode());
    }

    Answer post(String path, String body) {
        return send("POST", apiUrl + path, body, "Bearer " + DailyStandInConfig.SAMPLE_API_KEY);
    }

    Answer delete(String path) {
        return send("DELETE", apiUrl + path, "", "Bearer " + DailyStandInConfig.SAMPLE_API_KEY);
    }

    Answer getWithAuthorization(String path, String authorization) {
        return send("GET", apiUrl + path, "", authorization);
    }

    Answer getWithoutKey(String path) {
        return send("GET", apiUrl + path, "", null);
    }

    Answer createRoom(String name, JsonObject properties) {
        return post(
                "/rooms",
                new JsonObject().put("name", name).put("privacy", "private").put("properties", properties));
    }

    String token(JsonObject properties) {
        return post("/meeting-tokens", new JsonObject().put("properties", properties))
                .json()
                .getString("token");
    }

    JsonObject statistics() {
        return send("GET", apiUrl.replace("/v1", "/stand-in/statistics"), "", null)
                .json();
    }

    Answer faults(JsonObject settings) {
        return send("PUT", apiUrl.replace("/v1", "/stand-in/faults"), settings.encode(), null);
    }

    Answer forgetRooms(String... names) {
        String body = new JsonObject().put("names", List.of(names)).encode();
        return send("DELETE", apiUrl.replace("/v1", "/stand-in/rooms"), body, null);
    }

    /** Opens a page as a browser does, following redirects. */
    Answer page(String url) {
        return send("GET", url, "", null);
    }

    /** Presses a button of a room's page. */
    Answer press(String roomUrl, String verb, String query) {
        return send("POST", roomUrl + "/" + verb + "?" + query, "", null);
    }

    private Answer send(String method, String url, String body, String authorization) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (authorization != null) {
            request.header("authorization", authorization);
        }
        try {
            return new Answer(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new ConnectionLost(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static final class ConnectionLost extends RuntimeException {

        private ConnectionLost(IOException cause) {
            super(cause);
        }
    }

    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String text() {
            return response.body();
        }

        JsonObject json() {
            return new JsonObject(response.body());
        }

        String error() {
            return json().getString("error");
        }

        String info() {
            return json().getString("info");
        }

        String finalUrl() {
            return response.uri().toString();
        }
    }
}
