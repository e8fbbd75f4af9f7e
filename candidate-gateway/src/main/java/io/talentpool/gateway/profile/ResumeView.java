package io.talentpool.gateway.profile;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.talentpool.gateway.resume.Resume;

import com.fasterxml.jackson.annotation.JsonValue;

/** The résumé part of a profile. Texts that are not there are empty. */
record ResumeView(
        String summary,
        List<String> skills,
        List<Experience> experience,
        List<Education> education,
        List<String> certifications,
        List<Language> languages) {

    record Experience(String position, String company, String duration, String description) {

        static Experience of(Resume.Job job) {
            return new Experience(job.position(), job.company(), job.duration(), job.description());
        }
    }

    record Education(String degree, String institution, String year, String major, String gpa) {

        static Education of(Resume.Degree degree) {
            return new Education(degree.degree(), degree.institution(), degree.year(), degree.major(), degree.gpa());
        }
    }

    /** On the wire the language alone, or {@code {language, proficiency}} where the proficiency is known. */
    @Schema(oneOf = {String.class, RatedLanguage.class})
    record Language(String language, String proficiency) {

        static Language of(Resume.Language language) {
            return new Language(language.language(), language.proficiency());
        }

        @JsonValue
        Object json() {
            return proficiency.isEmpty() ? language : new RatedLanguage(language, proficiency);
        }
    }

    /** A language with how well it is spoken. */
    record RatedLanguage(String language, String proficiency) {}

    static ResumeView of(Resume resume) {
        return new ResumeView(
                resume.summary(),
                resume.skills(),
                resume.experience().stream().map(Experience::of).toList(),
                resume.education().stream().map(Education::of).toList(),
                resume.certifications(),
                resume.languages().stream().map(Language::of).toList());
    }
}
