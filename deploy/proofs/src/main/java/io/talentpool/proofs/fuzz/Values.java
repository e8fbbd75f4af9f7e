package io.talentpool.proofs.fuzz;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import io.talentpool.proofs.stage.Things;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * Good values by the name of what takes them: a schema cannot say which ids exist and which times are ahead. Whatever is a
 * free text begins alike and is never the same twice.
 */
record Values(Things things, Random random) {

    /** In minutes: the times that the stage gives out begin in 30 days. */
    private static final int BEFORE_THE_STAGES = 28 * 24 * 60;

    private static final List<String> ZONES =
            List.of("Europe/London", "Asia/Manila", "America/New_York", "Asia/Kathmandu", "UTC");

    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            Map.entry(
                    "status", List.of("pending", "approved", "rejected", "scheduled", "withdrawn", "completed", "all")),
            Map.entry("decision", List.of("hire", "reject", "needs_review")),
            Map.entry("attention", List.of("true", "false")),
            Map.entry("limit", List.of("1", "2", "50", "100")),
            Map.entry("skills", List.of("SQL", "Excel,SQL", "Java")),
            Map.entry("search", List.of("a", "engineer", "sales manager")),
            Map.entry("location", List.of("Manila", "Cebu")),
            Map.entry("minExperience", List.of("0", "3", "10")),
            Map.entry("discType", List.of("D", "I", "S", "C")),
            Map.entry("culturalFitMin", List.of("0", "50", "100")),
            Map.entry("kind", List.of("request", "page", "none of ours")),
            Map.entry("error", List.of("TypeError", "Error")),
            Map.entry("release", List.of("index-CTEIQK-l.js", "main.tsx")),
            Map.entry("page", List.of("/", "/candidates/:id", "/admin/interviews", "/nowhere", "*")),
            Map.entry("party", List.of("client", "candidate", "both")),
            Map.entry("client_timezone", ZONES),
            Map.entry("time_zone", ZONES),
            Map.entry("timezone", ZONES));

    /** A value for a string of that name; empty when any text will do. */
    Optional<String> named(String name) {
        if (WORDS.containsKey(name)) {
            return Optional.of(Junk.pick(WORDS.get(name), random));
        }
        return Optional.ofNullable(
                switch (name) {
                    case "bpoc_candidate_id" -> things.ids().get("candidate");
                    case "interview_request_id" -> things.ids().get("request");
                    case "outcome_id" -> things.ids().get("outcome");
                    case "scheduled_interview_id" -> things.ids().get("interview");
                    case "id" -> idOfAnything();
                    case "scheduled_time", "preferred_times", "datetime" -> timeAhead();
                    // Of a replay it is the range; nobody's old events shall be told again.
                    case "from" -> Instant.now().minusSeconds(1).toString();
                    case "to" -> Instant.now().toString();
                    default -> null;
                });
    }

    String text(int shortest, int longest) {
        StringBuilder text = new StringBuilder("Fuzz " + Long.toString(Math.abs(random.nextLong()), 36));
        List<String> more = List.of(" and more", " ä", " 😀", "\n", " <b>", " \"'", " Ж", " 日本");
        while (text.length() < shortest || random.nextInt(3) > 0 && text.length() < longest) {
            text.append(Junk.pick(more, random));
        }
        return text.length() <= longest ? text.toString() : "F".repeat(longest);
    }

    String uuid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    /** A string or an object: a schema can say that, but not which times are ahead. */
    JsonNode preferredTime() {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return random.nextInt(3) > 0
                ? json.textNode(timeAhead())
                : json.objectNode().put("datetime", timeAhead()).put("timezone", Junk.pick(ZONES, random));
    }

    private String idOfAnything() {
        return Junk.pick(List.copyOf(things.ids().values()), random);
    }

    private String timeAhead() {
        OffsetDateTime time = OffsetDateTime.now(ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.MINUTES)
                .plusMinutes(60 + random.nextInt(BEFORE_THE_STAGES));
        return random.nextInt(4) == 0 ? time.toLocalDateTime().toString() : time.toString();
    }
}
