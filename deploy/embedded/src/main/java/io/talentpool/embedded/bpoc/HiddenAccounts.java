package io.talentpool.embedded.bpoc;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The accounts that are in BPOC and must not be found: two of its staff, and a person without a résumé. */
final class HiddenAccounts {

    private HiddenAccounts() {}

    static Stream<SampleCandidate> all() {
        return Stream.of(
                        account(BpocSampleDatabase.HIDDEN_ADMIN, "Adele", "admin")
                                .row("resumes_extracted", resume()),
                        account(BpocSampleDatabase.HIDDEN_RECRUITER, "Ricardo", "recruiter")
                                .row("resumes_extracted", resume()),
                        account(BpocSampleDatabase.WITHOUT_RESUME, "Wilma", "user"))
                .map(SampleCandidate.Builder::build);
    }

    private static SampleCandidate.Builder account(UUID id, String firstName, String adminLevel) {
        return new SampleCandidate.Builder(id)
                .user(Map.of(
                        "first_name", firstName,
                        "last_name", "Concealed",
                        "email", firstName.toLowerCase(Locale.ROOT) + ".concealed@example.com",
                        "position", "Talent Partner",
                        "location_city", "Manila",
                        "location_country", "Philippines",
                        "admin_level", adminLevel,
                        "created_at", "2025-01-02T03:04:05"))
                .row("user_leaderboard_scores", Map.of("overall_score", 100, "profile_completion_score", 100));
    }

    private static Map<String, Object> resume() {
        return Map.of("resume_data", Map.of("skills", List.of("Recruiting", "Interviewing")));
    }
}
