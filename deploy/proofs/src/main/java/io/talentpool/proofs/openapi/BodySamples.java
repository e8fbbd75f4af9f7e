package io.talentpool.proofs.openapi;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import io.talentpool.local.client.Json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Bodies by the name of their members: good ones, so that a single fault is the only one, and bad values for each. */
public final class BodySamples {

    private static final String NOT_THERE = UUID.randomUUID().toString();

    private static final String SOON = OffsetDateTime.now(ZoneOffset.UTC)
            .plusDays(40)
            .truncatedTo(ChronoUnit.HOURS)
            .toString();

    private static final Map<String, Object> GOOD = Map.ofEntries(
            Map.entry("bpoc_candidate_id", NOT_THERE),
            Map.entry("preferred_times", List.of(SOON)),
            Map.entry("client_notes", "A note."),
            Map.entry("client_timezone", "Europe/London"),
            Map.entry("interview_request_id", NOT_THERE),
            Map.entry("scheduled_time", SOON),
            Map.entry("candidate_confirmed", true),
            Map.entry("duration_minutes", 60),
            Map.entry("time_zone", "Europe/London"),
            Map.entry("admin_notes", "A note."),
            Map.entry("reason", "A reason."),
            Map.entry("status", "no_show"),
            Map.entry("party", "client"),
            Map.entry("decision", "hire"),
            Map.entry("client_feedback", "Some feedback."),
            Map.entry("outcome_id", NOT_THERE),
            Map.entry("kind", "request"),
            Map.entry("error", "TypeError"),
            Map.entry("release", "index-CTEIQK-l.js"),
            Map.entry("page", "/admin/interviews"),
            Map.entry("from", "2020-01-01T00:00:00Z"),
            Map.entry("to", "2020-01-02T00:00:00Z"));

    /**
     * Members that a good body goes without, since they stand for others: a replay of one thing instead of a time, and the mark that
     * somebody has looked, which can only be null.
     */
    private static final Set<String> LEFT_AWAY = Set.of("id", "attention");

    /** Of the right type, yet refused by a rule on the value itself. */
    private static final Map<String, List<Object>> BAD = Map.ofEntries(
            Map.entry("bpoc_candidate_id", List.of("not-a-uuid", "")),
            Map.entry(
                    "preferred_times",
                    List.of(
                            List.of(),
                            List.of("2020-01-01T09:00:00Z"),
                            List.of("tomorrow"),
                            List.of("2026-13-45T99:00"),
                            List.of(SOON, SOON),
                            List.of(7),
                            List.of(Map.of("timezone", "Europe/London")),
                            List.of(OffsetDateTime.now(ZoneOffset.UTC)
                                    .plusDays(400)
                                    .toString()),
                            IntStream.range(0, 6)
                                    .mapToObj(i -> OffsetDateTime.parse(SOON)
                                            .plusHours(i)
                                            .toString())
                                    .toList())),
            Map.entry("client_notes", List.of("x".repeat(2001))),
            Map.entry("client_timezone", List.of("Mars/Phobos")),
            Map.entry("interview_request_id", List.of("not-a-uuid")),
            Map.entry("scheduled_time", List.of("soon", "2020-01-01T09:00:00Z", "")),
            Map.entry("candidate_confirmed", List.of(false)),
            Map.entry("duration_minutes", List.of(5, 241, -60, 60.5)),
            Map.entry("time_zone", List.of("Mars/Phobos")),
            Map.entry("admin_notes", List.of("x".repeat(2001))),
            Map.entry("reason", List.of("x".repeat(501))),
            Map.entry("status", List.of("scheduled", "")),
            Map.entry("party", List.of("nobody")),
            Map.entry("decision", List.of("maybe", "")),
            Map.entry("client_feedback", List.of("", "   ", "x".repeat(5001))),
            Map.entry("outcome_id", List.of("not-a-uuid")),
            Map.entry("kind", List.of("", "Request", "request 7")),
            Map.entry("error", List.of("", "TypeError: Liza", "x".repeat(41))),
            Map.entry("release", List.of("", "../index.js", "index.css")),
            Map.entry("page", List.of("", "candidates", "/candidates/7", "/candidates?search=liza")),
            Map.entry("from", List.of("soon", "2020-01-03T00:00:00Z")),
            Map.entry("to", List.of("late", "2019-12-31T00:00:00Z")));

    private static final List<Object> ANY_TYPE = List.of(7, true, "text", List.of("text"), Map.of("a", "b"));

    private BodySamples() {}

    /** Members that a schema has and this class knows nothing of: a new one must be added here. */
    public static List<String> unknownMembers(JsonNode schema) {
        return members(schema).stream().filter(name -> !GOOD.containsKey(name)).toList();
    }

    private static List<String> members(JsonNode schema) {
        return schema.path("properties").properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !LEFT_AWAY.contains(name))
                .toList();
    }

    /** Whether a good body refers to something by an id: to something that is not there. */
    public static boolean refers(JsonNode schema) {
        return members(schema).stream().anyMatch(name -> NOT_THERE.equals(GOOD.get(name)));
    }

    public static List<String> required(JsonNode schema) {
        List<String> names = new ArrayList<>();
        schema.path("required").forEach(name -> names.add(name.asText()));
        return names;
    }

    /** A body without fault, whose ids belong to nothing. */
    public static ObjectNode good(JsonNode schema) {
        Map<String, Object> body = new LinkedHashMap<>();
        members(schema).forEach(name -> body.put(name, GOOD.get(name)));
        return (ObjectNode) Json.of(body);
    }

    /** Bodies in which one member has a value of another JSON type. */
    public static List<JsonNode> wrongTypes(JsonNode schema) {
        List<JsonNode> bodies = new ArrayList<>();
        for (String name : members(schema)) {
            JsonNode right = Json.of(GOOD.get(name));
            ANY_TYPE.stream()
                    .map(Json::of)
                    .filter(wrong -> wrong.getNodeType() != right.getNodeType())
                    .forEach(wrong -> bodies.add(good(schema).set(name, wrong)));
        }
        return bodies;
    }

    /** Bodies in which one member has a value that it may not have. */
    public static List<JsonNode> wrongValues(JsonNode schema) {
        List<JsonNode> bodies = new ArrayList<>();
        for (String name : members(schema)) {
            BAD.get(name).forEach(wrong -> bodies.add(good(schema).set(name, Json.of(wrong))));
        }
        return bodies;
    }

    /** Bodies that lack one required member, or have null in its place. */
    public static List<JsonNode> incomplete(JsonNode schema) {
        List<JsonNode> bodies = new ArrayList<>();
        for (String name : required(schema)) {
            bodies.add(good(schema).without(name));
            bodies.add(good(schema).putNull(name));
        }
        return bodies;
    }

    public static JsonNode ofOneMegabyte(JsonNode schema) {
        return good(schema).put("padding", "x".repeat(1 << 20));
    }
}
