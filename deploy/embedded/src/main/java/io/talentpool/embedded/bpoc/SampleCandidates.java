package io.talentpool.embedded.bpoc;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.talentpool.embedded.bpoc.SamplePeople.Person;

/** Makes candidate <i>n</i>: always the same one. Each assessment is missing for some, as in real life. */
final class SampleCandidates {

    private static final LocalDateTime FIRST_JOINED = LocalDateTime.of(2023, 2, 1, 8, 0);
    private static final List<String> DISC = List.of("D", "I", "S", "C");
    private static final List<String> HIDEABLE = List.of("location", "job_title", "key_strengths", "member_since");

    private SampleCandidates() {}

    static UUID idOf(int candidate) {
        return id(new Dice(candidate));
    }

    static SampleCandidate candidate(int n) {
        var dice = new Dice(n);
        var account = new SampleCandidate.Builder(id(dice));
        var person = SamplePeople.person(n, dice);
        var profession = dice.pick(List.of(Profession.values()));
        var texts =
                new SampleTexts(ParsedCandidate.isOne(n) ? ParsedCandidate.of(n).person(person) : person, dice);
        if (ParsedCandidate.isOne(n)) {
            var parsed = ParsedCandidate.of(n);
            account.user(parsed.user(FIRST_JOINED.plusMinutes(n * 37L)));
            account.row("resumes_extracted", row("resume_data", parsed.resume()));
        } else {
            account.user(user(n, person, profession, dice, texts));
            account.row(
                    "resumes_extracted",
                    row("resume_data", new SampleResume(n, person, profession, dice, texts).json()));
        }
        assessments(n, account, dice, texts);
        if (n % 10 == 6) {
            account.row("privacy_settings", privacy(HIDEABLE.get(n / 10 % HIDEABLE.size())));
        }
        return account.build();
    }

    private static UUID id(Dice dice) {
        long version4 = dice.bits() & 0xffff_ffff_ffff_0fffL | 0x4000L;
        long variant = dice.bits() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(version4, variant);
    }

    private static Map<String, Object> user(int n, Person person, Profession profession, Dice dice, SampleTexts texts) {
        return row(
                "first_name", person.firstName(),
                "last_name", person.lastName(),
                "email", person.email(),
                "phone", person.phone(),
                "birthday",
                        "%d-%02d-%02d".formatted(dice.between(1970, 2003), dice.between(1, 12), dice.between(1, 28)),
                "address", dice.between(1, 400) + " Mabini Street",
                "location_lat", 14.599512,
                "location_lng", 120.984222,
                "expected_salary", dice.between(20, 90) * 1_000,
                "avatar_url", dice.chance(70) ? picture(n, person) : null,
                "bio", dice.chance(90) ? texts.bio(profession, n) : null,
                "position", dice.chance(90) ? dice.pick(profession.positions) : null,
                "location_city", person.city(),
                "location_province", person.province(),
                "location_country", person.country(),
                "admin_level", "user",
                "created_at", FIRST_JOINED.plusMinutes(n * 37L % 1_300_000).toString());
    }

    /** Some have no picture of theirs, but what a service draws of their name or makes of their address. */
    private static String picture(int n, Person person) {
        return switch (n % 20) {
            case 13 ->
                "https://ui-avatars.com/api/?name="
                        + URLEncoder.encode(person.firstName() + " " + person.lastName(), StandardCharsets.UTF_8);
            case 17 -> "https://www.gravatar.com/avatar/%032x".formatted(n);
            default -> "https://avatars.example.com/" + n + ".png";
        };
    }

    private static void assessments(int n, SampleCandidate.Builder account, Dice dice, SampleTexts texts) {
        if (n % 5 != 4) {
            account.row("bpoc_cultural_results", cultural(n, dice, texts));
        }
        if (n % 4 != 3) {
            account.row("disc_personality_stats", disc(dice, texts));
        }
        if (n % 6 != 5) {
            account.row("typing_hero_stats", typing(dice));
        }
        if (n % 7 != 6) {
            account.row("user_leaderboard_scores", leaderboard(dice));
        }
        if (n % 3 != 2) {
            account.row("ai_analysis_results", analysis(dice, texts));
        }
    }

    private static Map<String, Object> cultural(int n, Dice dice, SampleTexts texts) {
        int score = dice.between(35, 99);
        Map<String, Object> result = switch (n % 4) {
            case 0 -> Map.of("overallScore", score);
            case 1 -> Map.of("overallScore", score + ".50");
            case 2 -> Map.of("writing", Map.of("score", score));
            default ->
                Map.of("writing", Map.of("score", String.valueOf(score)), "traits", List.of("Patient", "Direct"));
        };
        return row("result_json", result, "summary_text", texts.assessment("curiosity about other cultures"));
    }

    private static Map<String, Object> disc(Dice dice, SampleTexts texts) {
        return row(
                "latest_primary_type", dice.pick(DISC),
                "latest_secondary_type", dice.chance(60) ? dice.pick(DISC) : null,
                "latest_d_score", dice.between(0, 100),
                "latest_i_score", dice.between(0, 100),
                "latest_s_score", dice.between(0, 100),
                "latest_c_score", dice.between(0, 100),
                "latest_ai_assessment", texts.assessment("teamwork"));
    }

    private static Map<String, Object> typing(Dice dice) {
        int wpm = dice.between(28, 95);
        double accuracy = dice.between(8_000, 9_900) / 100.0;
        return row(
                "latest_wpm", wpm, "best_wpm", wpm + 6, "latest_accuracy", accuracy, "best_accuracy", accuracy + 0.75);
    }

    private static Map<String, Object> leaderboard(Dice dice) {
        return row("overall_score", dice.between(5, 100), "profile_completion_score", dice.between(20, 100));
    }

    private static Map<String, Object> analysis(Dice dice, SampleTexts texts) {
        Object strengths = dice.chance(50)
                ? List.of("Clear writing", "Follow-through")
                : Map.of("communication", List.of("Clear writing"), "delivery", texts.assessment("follow-through"));
        return row(
                "overall_score", dice.between(40, 99),
                "key_strengths", strengths,
                "strengths_analysis",
                        Map.of("topStrengths", List.of("Clear writing"), "narrative", texts.assessment("judgement")));
    }

    private static Map<String, Object> privacy(String hidden) {
        var settings = new LinkedHashMap<String, Object>();
        for (var field : List.of("first_name", "location", "job_title", "member_since", "key_strengths")) {
            settings.put(field, field.equals(hidden) ? "only-me" : "public");
        }
        settings.put("last_name", "only-me");
        settings.put("birthday", "only-me");
        return settings;
    }

    /** Like {@code Map.of}, but nulls may be in it: a column without a value. */
    private static Map<String, Object> row(Object... columnsAndValues) {
        var row = new LinkedHashMap<String, Object>();
        for (int i = 0; i < columnsAndValues.length; i += 2) {
            row.put((String) columnsAndValues[i], columnsAndValues[i + 1]);
        }
        return row;
    }
}
