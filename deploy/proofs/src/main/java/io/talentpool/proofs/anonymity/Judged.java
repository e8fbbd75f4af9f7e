package io.talentpool.proofs.anonymity;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import io.talentpool.embedded.corpus.Corpus;
import io.talentpool.embedded.corpus.Sought;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A candidate of the corpus that was made apart from the redactor: a whole one, or one with a single text as bio. What must be gone and
 * what must stay was written down by whoever wrote the text.
 */
record Judged(UUID id, String kind, JsonNode right, Map<String, Object> user, JsonNode resume) {

    private static final List<String> COLUMNS = List.of(
            "first_name",
            "last_name",
            "email",
            "phone",
            "avatar_url",
            "bio",
            "position",
            "location_city",
            "location_province",
            "location_country");

    /** All of them, each with the same id in every run. */
    static List<Judged> all() {
        return Stream.concat(
                        Corpus.profiles().stream().map(Judged::profile),
                        Corpus.texts().stream().map(Judged::text))
                .toList();
    }

    private static Judged profile(JsonNode right) {
        return of("profile", right, right.path("user"), Corpus.resume(right));
    }

    private static Judged text(JsonNode right) {
        var judged = of(right.path("kind").asText(), right, right.path("person"), Corpus.resume(right));
        judged.user().put("bio", right.path("text").asText());
        judged.user()
                .put("location_country", right.path("person").path("country").asText(null));
        return judged;
    }

    private static Judged of(String kind, JsonNode right, JsonNode person, JsonNode resume) {
        UUID hash = UUID.nameUUIDFromBytes(right.toString().getBytes(StandardCharsets.UTF_8));
        UUID id =
                UUID.fromString(Planted.PREFIX + "%012x".formatted(hash.getLeastSignificantBits() & 0xffff_ffff_ffffL));
        Map<String, Object> user = new LinkedHashMap<>();
        user.put("id", id);
        COLUMNS.forEach(column -> user.put(column, person.path(column).asText(null)));
        user.put("admin_level", "user");
        user.put("created_at", "2026-01-01T00:00:00");
        return new Judged(id, kind, right, user, resume);
    }

    Map<String, Object> resumeRow() {
        return Map.of("user_id", id, "resume_data", resume);
    }

    /** What of the secrets is to be found in what a client gets. */
    List<String> left(String shown) {
        List<String> left = new ArrayList<>();
        for (JsonNode gone : right.path("gone")) {
            if (shown.lines().anyMatch(line -> Sought.isIn(gone.asText(), line))) {
                left.add(gone.asText());
            }
        }
        return left;
    }

    /** What of the harmless parts is not. */
    List<String> lost(String shown) {
        List<String> lost = new ArrayList<>();
        for (JsonNode stays : right.path("stays")) {
            if (!shown.contains(stays.asText())) {
                lost.add(stays.asText());
            }
        }
        if (kind.equals("harmless")
                && !shown.contains(right.path("text").asText().strip())) {
            lost.add(right.path("text").asText());
        }
        return lost;
    }

    /** How many of a kind, and what went wrong with them. */
    static final class Score {

        private final Map<String, int[]> kinds = new TreeMap<>();

        synchronized void add(Judged judged, int left, int lost) {
            int[] score = kinds.computeIfAbsent(judged.kind(), kind -> new int[5]);
            score[0]++;
            score[1] += judged.right().path("gone").size();
            score[2] += left;
            score[3] += judged.right().path("stays").size() + (judged.kind().equals("harmless") ? 1 : 0);
            score[4] += lost;
        }

        double recall() {
            return share(2, 1);
        }

        double kept() {
            return share(4, 3);
        }

        double f2() {
            return 5 * kept() * recall() / (4 * kept() + recall());
        }

        private double share(int wrong, int all) {
            return 1.0
                    - (double) kinds.values().stream()
                                    .mapToInt(score -> score[wrong])
                                    .sum()
                            / kinds.values().stream()
                                    .mapToInt(score -> score[all])
                                    .sum();
        }

        List<String> lines() {
            return kinds.entrySet().stream()
                    .map(kind -> "%s: %d; %d of %d secrets left, %d of %d harmless parts lost"
                            .formatted(
                                    kind.getKey(),
                                    kind.getValue()[0],
                                    kind.getValue()[2],
                                    kind.getValue()[1],
                                    kind.getValue()[4],
                                    kind.getValue()[3]))
                    .toList();
        }
    }
}
