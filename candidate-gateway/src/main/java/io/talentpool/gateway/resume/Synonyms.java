package io.talentpool.gateway.resume;

/** What the parts of a résumé are called; the first name that is there counts. */
final class Synonyms {

    static final String[] SUMMARY = {
        "summary", "professional_summary", "profile", "objective", "career_objective", "about", "career_summary"
    };
    static final String[] SKILLS = {
        "skills",
        "technical_skills",
        "core_skills",
        "competencies",
        "skills_and_competencies",
        "expertise",
        "core_competencies",
        "areas_of_expertise"
    };
    static final String[] EXPERIENCE = {
        "experience",
        "work_experience",
        "employment",
        "positions",
        "work_history",
        "professional_experience",
        "employment_history",
        "experiences"
    };
    static final String[] JOBS_WITHIN = {"positions", "jobs", "roles", "entries", "experience", "items"};
    static final String[] EDUCATION = {"education", "academic_background", "qualifications", "educational_background"};
    static final String[] CERTIFICATIONS = {
        "certifications", "certificates", "licenses", "certifications_and_licenses", "trainings_and_certifications"
    };
    static final String[] LANGUAGES = {"languages", "language_skills", "spoken_languages"};

    static final String[] POSITION = {"position", "title", "job_title", "role", "designation"};
    static final String[] COMPANY = {"company", "organization", "organisation", "employer", "company_name"};
    static final String[] DURATION = {
        "duration", "dates", "date", "period", "date_range", "employment_dates", "years", "tenure"
    };
    static final String[] START = {"start_date", "start", "from", "date_from", "started"};
    static final String[] END = {"end_date", "end", "to", "until", "date_to", "ended"};
    static final String[] DESCRIPTION = {
        "description", "responsibilities", "duties", "details", "summary", "achievements", "highlights"
    };

    static final String[] DEGREE = {"degree", "program", "programme", "qualification", "course", "title", "level"};
    static final String[] INSTITUTION = {"institution", "school", "university", "college", "institute"};
    static final String[] YEAR = {
        "year", "dates", "date", "graduation_year", "graduation_date", "year_graduated", "duration", "period"
    };
    static final String[] MAJOR = {"major", "field_of_study", "field", "specialization", "area_of_study"};
    static final String[] GPA = {"gpa", "grade", "grades", "average"};

    static final String[] NAME = {"name", "title", "certification", "certificate", "skill", "value", "label"};
    static final String[] LANGUAGE = {"language", "name"};
    static final String[] PROFICIENCY = {"proficiency", "level", "fluency", "proficiency_level"};

    private Synonyms() {}
}
