package io.talentpool.gateway.extraction;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.talentpool.gateway.json.KeyWords;

/** The sections of a résumé that are read, and what people and programs call them. */
enum Section {
    LANGUAGES,
    SKILLS,
    SUMMARY,
    EDUCATION,
    CERTIFICATIONS,
    EXPERIENCE,
    TOTAL_EXPERIENCE;

    /** In the order in which they count where there are several. */
    private static final List<String> SUMMARY_NAMES = List.of(
            "summary", "objective", "about", "bio", "profile", "overview", "introduction", "headline", "statement");

    private static final Set<String> SUMMARY_WORDS = Set.copyOf(SUMMARY_NAMES);
    private static final Set<String> LANGUAGE_WORDS = Set.of("language", "tongue", "linguistic", "idioma", "sprache");
    private static final Set<String> SKILL_WORDS =
            KeyWords.set("skill competency competence expertise tool technology stack software proficiency framework"
                    + " programming habilidade habilidad");
    static final Set<String> COMPETENCY = Set.of("competency", "competence", "skill");

    private static final Set<String> EDUCATION_WORDS = Set.of(
            "education",
            "educational",
            "academic",
            "qualification",
            "study",
            "schooling",
            "degree",
            "educacion",
            "ausbildung");
    private static final Set<String> CERTIFICATION_WORDS =
            Set.of("certification", "certificate", "license", "licence", "training", "credential", "certified");
    private static final Set<String> EXPERIENCE_WORDS =
            KeyWords.set("experience employment job work position engagement internship employer career experiencia"
                    + " berufserfahrung");

    /** Words that make it the language of a document or a program, which nobody speaks. */
    private static final Set<String> NOT_SPOKEN =
            KeyWords.set("code resume document cv file parser preferred detected ui markup");

    private static final Set<String> NUMBER_WORDS = Set.of("no", "number", "id", "nr", "expiry", "issue");

    /** What makes a number of years out of an experience. */
    private static final Set<String> AMOUNT_WORDS =
            Set.of("total", "year", "month", "length", "duration", "number", "yoe");

    /** Sections that are nobody's business or are not shown, whatever else their names say. */
    private static final Set<String> NOT_SHOWN = KeyWords.set(
            "reference referee family parent father mother spouse emergency hobby interest award honor honour"
                    + " achievement project publication volunteer volunteering patent membership association affiliation"
                    + " link social photo picture image avatar salary compensation custom cover metadata url linkedin github"
                    + " network score preference preferred desired expected target authorization permit visa driving driver"
                    + " id confidence current applied date title status industry location country code passport");

    private static final Set<String> WHO = KeyWords.set(
            "name contact address phone email mail mobile website birth nationality gender personal picture"
                    + " course");

    private static final Set<String> OF_OTHERS =
            KeyWords.set("reference referee family parent father mother spouse emergency hobby interest award project"
                    + " publication volunteer volunteering patent membership social photo salary custom metadata");

    private static final Set<String> SINGLE_POSITION = Set.of("profile", "occupation", "category", "level", "type");

    /** The section that a member of that name is; empty for what is none. */
    static Optional<Section> of(List<String> words) {
        if (KeyWords.any(words, LANGUAGE_WORDS) && !words.contains("programming")) {
            return KeyWords.any(words, NOT_SPOKEN) ? Optional.empty() : Optional.of(LANGUAGES);
        }
        if (KeyWords.any(words, EXPERIENCE_WORDS) && KeyWords.any(words, AMOUNT_WORDS)) {
            return Optional.of(TOTAL_EXPERIENCE);
        }
        if (KeyWords.any(words, NOT_SHOWN)) {
            return Optional.empty();
        }
        if (KeyWords.any(words, SKILL_WORDS)) {
            return Optional.of(SKILLS);
        }
        if (KeyWords.any(words, EDUCATION_WORDS) && !KeyWords.any(words, AMOUNT_WORDS) && !isSummaryOfIt(words)) {
            return Optional.of(EDUCATION);
        }
        if (KeyWords.any(words, CERTIFICATION_WORDS) && !KeyWords.any(words, NUMBER_WORDS)) {
            return Optional.of(CERTIFICATIONS);
        }
        if (words.contains("job") && KeyWords.any(words, SINGLE_POSITION)) {
            return Optional.empty();
        }
        if (KeyWords.any(words, SUMMARY_WORDS)) {
            return Optional.of(SUMMARY);
        }
        return KeyWords.any(words, EXPERIENCE_WORDS) ? Optional.of(EXPERIENCE) : Optional.empty();
    }

    /** Whether a member of that name is known and left out on purpose: who somebody is, and what clients do not see. */
    static boolean isLeftOut(List<String> words) {
        return KeyWords.any(words, NOT_SHOWN) || KeyWords.any(words, OF_OTHERS) || KeyWords.any(words, WHO);
    }

    /** Whether what is in a member of that name is of other people, other things, or the document. */
    static boolean isOfOthers(List<String> words) {
        return KeyWords.any(words, OF_OTHERS)
                || (KeyWords.any(words, LANGUAGE_WORDS) && KeyWords.any(words, NOT_SPOKEN));
    }

    private static boolean isSummaryOfIt(List<String> words) {
        return words.contains("qualification") && words.contains("summary");
    }

    /** Which of several summaries counts, the least first. */
    static int summaryRank(List<String> words) {
        for (int rank = 0; rank < SUMMARY_NAMES.size(); rank++) {
            if (words.contains(SUMMARY_NAMES.get(rank))) {
                return rank;
            }
        }
        return SUMMARY_NAMES.size();
    }
}
