package io.talentpool.embedded.bpoc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.talentpool.embedded.bpoc.SamplePeople.Person;

/**
 * A résumé as the language model of BPOC extracts it: the same content in a different shape each time. The shape goes by
 * the candidate's number, so that a few dozen candidates already show all of them.
 */
final class SampleResume {

    private static final List<String> SKILL_KEYS =
            Dice.sides("skills, technical_skills, core_skills, competencies, skills_and_competencies, expertise");
    private static final List<String> EXPERIENCE_KEYS =
            Dice.sides("experience, work_experience, employment, positions, work_history, professional_experience");
    private static final List<String> EDUCATION_KEYS = Dice.sides("education, academic_background, qualifications");
    private static final List<String> SUMMARY_KEYS = Dice.sides("summary, professional_summary, profile, objective");
    private static final List<String> COMPANIES = Dice.sides(
            "Northwind Care, Bluefin Outsourcing, Lumen & Pike, Tidewater Bank, Café Sol, Orchard Health, Kestrel IT");
    private static final List<String> SCHOOLS =
            Dice.sides("Harbour State University, Colegio de San Telmo, Lakeside Polytechnic, Universidad del Puente");

    private final int candidate;
    private final Person person;
    private final Profession profession;
    private final Dice dice;
    private final SampleTexts texts;

    SampleResume(int candidate, Person person, Profession profession, Dice dice, SampleTexts texts) {
        this.candidate = candidate;
        this.person = person;
        this.profession = profession;
        this.dice = dice;
        this.texts = texts;
    }

    /** A JSON value: mostly an object, now and then an array, and sometimes hardly anything. */
    Object json() {
        if (candidate % 50 == 41) {
            return Map.of();
        }
        if (candidate % 50 == 42) {
            return crooked();
        }
        var content = content();
        return switch (candidate % 3) {
            case 0 -> content;
            case 1 -> List.of(content);
            default -> Map.of("files", List.of(Map.of("name", "resume.pdf", "data", content)));
        };
    }

    /** Right keys, wrong types: what a model answers on a bad day. */
    private static Map<String, Object> crooked() {
        return Map.of(
                "skills",
                42,
                "experience",
                "various",
                "education",
                List.of("n/a", 7, List.of()),
                "summary",
                Map.of("text", "Reliable and quick to learn."),
                "certifications",
                "First aid, Forklift",
                "languages",
                Map.of("english", "fluent"));
    }

    private Map<String, Object> content() {
        var content = new LinkedHashMap<String, Object>();
        content.put("name", person.firstName() + " " + person.lastName());
        content.put("email", person.email());
        content.put("phone", person.phone());
        content.put("references", List.of(Map.of("name", "Victor Third-Party", "phone", "+63 917 555 9999")));
        content.put(keyOf(SUMMARY_KEYS), texts.summary(profession));
        content.put(keyOf(SKILL_KEYS), skills());
        experience(content);
        content.put(keyOf(EDUCATION_KEYS), education());
        content.put("certifications", certifications());
        content.put("languages", languages());
        return content;
    }

    private String keyOf(List<String> synonyms) {
        return synonyms.get(candidate / 3 % synonyms.size());
    }

    private Object skills() {
        var skills = dice.draw(profession.skills, dice.between(2, 8));
        return switch (candidate % 4) {
            case 0 -> skills;
            case 1 ->
                Map.of(
                        "technical",
                        skills.subList(0, skills.size() / 2),
                        "other",
                        skills.subList(skills.size() / 2, skills.size()));
            case 2 -> String.join(", ", skills);
            default ->
                skills.stream()
                        .map(skill -> Map.of("name", skill, "level", "advanced"))
                        .toList();
        };
    }

    private void experience(Map<String, Object> content) {
        var key = keyOf(EXPERIENCE_KEYS);
        content.put(key, key.equals("professional_experience") ? Map.of("positions", jobs()) : jobs());
    }

    private List<Map<String, Object>> jobs() {
        var jobs = new ArrayList<Map<String, Object>>();
        int until = 2025 - dice.between(0, 2);
        for (int job = dice.between(0, 4); job > 0; job--) {
            int from = until - dice.between(1, 4);
            jobs.add(job(from, until));
            until = from;
        }
        return jobs;
    }

    private Map<String, Object> job(int from, int until) {
        boolean formal = candidate % 2 == 0;
        return Map.of(
                formal ? "position" : "title", dice.pick(profession.positions),
                formal ? "company" : "organization", dice.pick(COMPANIES),
                formal ? "duration" : "dates", period(from, until),
                formal ? "description" : "responsibilities",
                        formal
                                ? texts.description(profession)
                                : List.of(texts.description(profession), texts.description(profession)));
    }

    private String period(int from, int until) {
        return switch (candidate % 8) {
            case 0 -> until == 2025 ? "Jan %d – Present".formatted(from) : "Jan %d – Mar %d".formatted(from, until);
            case 1 -> "%d-%d".formatted(from, until);
            case 2 -> "%d yrs".formatted(until - from);
            case 3 -> "%d/03 to %d/11".formatted(from, until);
            case 4 -> "March %d - December %d".formatted(from, until);
            case 5 -> "06/%d – 08/%d".formatted(from, until);
            case 6 -> "%d-01-15 — %d-06-30".formatted(from, until);
            default -> "some time ago";
        };
    }

    private List<Map<String, Object>> education() {
        boolean formal = candidate % 2 == 1;
        return List.of(Map.of(
                formal ? "degree" : "program",
                "Bachelor of Science",
                formal ? "institution" : "school",
                dice.pick(SCHOOLS),
                formal ? "year" : "dates",
                formal ? dice.between(2005, 2022) : "2008 - 2012",
                "major",
                "Information Systems",
                "gpa",
                3.4));
    }

    private List<Object> certifications() {
        return switch (candidate % 3) {
            case 0 -> List.of("Lean Six Sigma Yellow Belt", Map.of("name", "Google Ads Certification", "year", 2021));
            case 1 -> List.of();
            default -> List.of(Map.of("title", "HIPAA Awareness", "issuer", "Orchard Health"));
        };
    }

    private List<Object> languages() {
        return candidate % 2 == 0
                ? List.of("English", "Filipino")
                : List.of(
                        Map.of("language", "English", "proficiency", "Fluent"),
                        Map.of("name", "Español", "level", "Basic"));
    }
}
