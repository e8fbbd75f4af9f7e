package io.talentpool.proofs;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.talentpool.embedded.daily.DailyStandInConfig;
import io.talentpool.local.client.Json;
import io.talentpool.local.client.Surprise;

import com.fasterxml.jackson.databind.JsonNode;

/** The Daily stand-in, as the owner of its account sees it: its rooms, its faults, what it has counted. */
public final class DailyAccount {

    private static final int PAGE = 100;
    private static final int FORGOTTEN_AT_ONCE = 500;
    private static final int SLOWED_DOWN = 429;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;

    private DailyAccount(String url) {
        this.url = url;
    }

    public static DailyAccount of(SystemUnderProof system) {
        return new DailyAccount(system.dailyUrl());
    }

    public void faults(Map<String, Object> faults) {
        send("PUT", "/stand-in/faults", Json.of(faults).toString());
    }

    public JsonNode statistics() {
        return send("GET", "/stand-in/statistics", "");
    }

    public void forgetStatistics() {
        send("DELETE", "/stand-in/statistics", "");
    }

    /** All rooms by name. Faults must be off, and whoever else calls the API must be at rest, or the limits are in the way. */
    public Map<String, JsonNode> rooms() {
        Map<String, JsonNode> rooms = new HashMap<>();
        String after = "";
        int found;
        do {
            JsonNode page = send("GET", "/v1/rooms?limit=" + PAGE + after, "").path("data");
            page.forEach(room -> rooms.put(room.path("name").asText(), room));
            found = page.size();
            after = found == 0
                    ? ""
                    : "&starting_after=" + page.get(found - 1).path("id").asText();
        } while (found == PAGE);
        return rooms;
    }

    public void makeRoom(String name, long closes) {
        send(
                "POST",
                "/v1/rooms",
                Json.of(Map.of("name", name, "privacy", "private", "properties", Map.of("exp", closes)))
                        .toString());
    }

    public void deleteRoom(String name) {
        send("DELETE", "/v1/rooms/" + name, "");
    }

    /** Takes rooms away past the API and its limits: at two deletions a second thousands of them would take an hour. */
    public void forgetRooms(List<String> names) {
        for (int from = 0; from < names.size(); from += FORGOTTEN_AT_ONCE) {
            List<String> some = names.subList(from, Math.min(from + FORGOTTEN_AT_ONCE, names.size()));
            send("DELETE", "/stand-in/rooms", Json.of(Map.of("names", some)).toString());
        }
    }

    private JsonNode send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", "Bearer " + DailyStandInConfig.SAMPLE_API_KEY)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                return Json.parse(answer.body());
            }
            String why = answer.statusCode() == SLOWED_DOWN ? "it is called too often" : answer.body();
            throw new Surprise("Expected the Daily stand-in to answer %s %s, but: %s".formatted(method, path, why));
        } catch (IOException e) {
            throw new Surprise("Expected the Daily stand-in to answer, but: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Surprise("Interrupted while waiting for the Daily stand-in.", e);
        }
    }
}
