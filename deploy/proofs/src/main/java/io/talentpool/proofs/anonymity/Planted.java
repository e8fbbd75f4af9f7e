package io.talentpool.proofs.anonymity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** Invented candidates who tell more of themselves than clients may know, each in as many texts as BPOC has for them. */
final class Planted {

    /** What the ids of this proof begin with. */
    static final String PREFIX = "a5e0f000-5a3e-4c1e-8b01-";

    static final String OURS = "id::text like 'a5e0f000-5a3e-4c1e-8b0_-%'";

    private static final int TEXTS = 7;

    private final List<Told> all;

    Planted(int candidates, long seed) {
        all = IntStream.range(0, candidates)
                .mapToObj(number -> new Told(number, new Random(seed * 1_000_003 + number)))
                .toList();
    }

    List<Told> all() {
        return all;
    }

    int texts() {
        return all.size() * TEXTS;
    }

    /** One candidate, with what was planted in their texts. */
    static final class Told {

        final UUID id;
        final Secrets secrets;
        final List<String> harmless = new ArrayList<>();
        final List<String> giveaways = new ArrayList<>();
        private final Random dice;
        private final Map<String, Map<String, Object>> rows = new LinkedHashMap<>();

        private Told(int number, Random dice) {
            this.dice = dice;
            this.id = UUID.fromString("a5e0f000-5a3e-4c1e-8b00-%012d".formatted(number));
            this.secrets = new Secrets(dice, number);
            rows.put(
                    "users",
                    Map.of(
                            "id", id,
                            "first_name", secrets.first(),
                            "last_name", secrets.last(),
                            "email", secrets.email(),
                            "phone", secrets.phone(),
                            "bio", text(),
                            "position", "Tester of anonymity",
                            "admin_level", "user",
                            "created_at", "2026-01-01T00:00:00"));
            rows.put("resumes_extracted", Map.of("user_id", id, "resume_data", resume()));
            rows.put("bpoc_cultural_results", Map.of("user_id", id, "summary_text", text()));
            rows.put("disc_personality_stats", Map.of("user_id", id, "latest_ai_assessment", text()));
            rows.put("ai_analysis_results", Map.of("user_id", id, "strengths_analysis", Map.of("narrative", text())));
        }

        /** By table, its row. */
        Map<String, Map<String, Object>> rows() {
            return rows;
        }

        private Map<String, Object> resume() {
            return Map.of(
                    "name", secrets.first() + " " + secrets.last(),
                    "email", secrets.email(),
                    "phone", secrets.phone(),
                    "references", List.of(Map.of("name", "Somebody Else", "phone", secrets.phone())),
                    "summary", text(),
                    "skills", List.of("SQL", "Testing"),
                    "experience",
                            List.of(
                                    Map.of(
                                            "position",
                                            "Tester",
                                            "company",
                                            "Testers Ltd",
                                            "dates",
                                            "2018-2020",
                                            "description",
                                            text()),
                                    Map.of(
                                            "title",
                                            "Lead",
                                            "organization",
                                            "Testers Ltd",
                                            "duration",
                                            "3 yrs",
                                            "responsibilities",
                                            text())));
        }

        /** Some sentences, one of which gives the person away. */
        private String text() {
            String kept = Harmless.phrase(dice);
            String alsoKept = Harmless.phrase(dice);
            String giveaway = secrets.sentence();
            harmless.add(kept);
            harmless.add(alsoKept);
            giveaways.add(giveaway);
            String one = "Known for " + kept + ".";
            String two = "Also " + alsoKept + " and good spirits.";
            return dice.nextBoolean() ? one + " " + giveaway + " " + two : one + " " + two + "\n" + giveaway;
        }
    }
}
