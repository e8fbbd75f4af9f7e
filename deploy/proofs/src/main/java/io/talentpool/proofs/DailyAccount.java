package io.talentpool.proofs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.talentpool.embedded.daily.DailyStandInConfig;
import io.talentpool.local.client.Actor;
import io.talentpool.local.client.Json;

import com.fasterxml.jackson.databind.JsonNode;

/** The Daily stand-in, as the owner of its account sees it: its rooms, its faults, what it has counted. */
public final class DailyAccount {

    private static final int PAGE = 100;
    private static final int FORGOTTEN_AT_ONCE = 500;

    private final Actor owner;

    private DailyAccount(Actor owner) {
        this.owner = owner;
    }

    public static DailyAccount of(SystemUnderProof system) {
        return new DailyAccount(system.at(system.running().dailyUrl())
                .actor("the owner of Daily's account", Optional.of(DailyStandInConfig.SAMPLE_API_KEY)));
    }

    public void faults(Map<String, Object> faults) {
        send("PUT", "/stand-in/faults", faults);
    }

    public JsonNode statistics() {
        return send("GET", "/stand-in/statistics", Map.of());
    }

    public void forgetStatistics() {
        send("DELETE", "/stand-in/statistics", Map.of());
    }

    /** All rooms by name. Faults must be off, and whoever else calls the API must be at rest, or the limits are in the way. */
    public Map<String, JsonNode> rooms() {
        Map<String, JsonNode> rooms = new HashMap<>();
        String after = "";
        int found;
        do {
            JsonNode page =
                    send("GET", "/v1/rooms?limit=" + PAGE + after, Map.of()).path("data");
            page.forEach(room -> rooms.put(room.path("name").asText(), room));
            found = page.size();
            after = found == 0
                    ? ""
                    : "&starting_after=" + page.get(found - 1).path("id").asText();
        } while (found == PAGE);
        return rooms;
    }

    public void makeRoom(String name, long closes) {
        send("POST", "/v1/rooms", Map.of("name", name, "privacy", "private", "properties", Map.of("exp", closes)));
    }

    public void deleteRoom(String name) {
        send("DELETE", "/v1/rooms/" + name, Map.of());
    }

    /** Takes rooms away past the API and its limits: at two deletions a second thousands of them would take an hour. */
    public void forgetRooms(List<String> names) {
        for (int from = 0; from < names.size(); from += FORGOTTEN_AT_ONCE) {
            List<String> some = names.subList(from, Math.min(from + FORGOTTEN_AT_ONCE, names.size()));
            send("DELETE", "/stand-in/rooms", Map.of("names", some));
        }
    }

    private JsonNode send(String method, String path, Map<String, Object> body) {
        return owner.send(method, path, Optional.of(Json.of(body)).filter(json -> !json.isEmpty()))
                .expectStatus(200)
                .answer();
    }
}
