package io.talentpool.gateway.resume;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What we take from a résumé. A text that is not there is empty, a list that is not there has no elements; nothing is null.
 */
public record Resume(
        String summary,
        List<String> skills,
        List<Job> experience,
        List<Degree> education,
        List<String> certifications,
        List<Language> languages) {

    /**
     * One position held.
     *
     * @param duration as written: “Jan 2019 – Present”, “2018-2020”, “3 yrs”
     */
    public record Job(String position, String company, String duration, String description) {

        Job map(UnaryOperator<String> change) {
            return new Job(
                    change.apply(position), change.apply(company), change.apply(duration), change.apply(description));
        }
    }

    /** One course of study; year and grade as written. */
    public record Degree(String degree, String institution, String year, String major, String gpa) {

        Degree map(UnaryOperator<String> change) {
            return new Degree(
                    change.apply(degree),
                    change.apply(institution),
                    change.apply(year),
                    change.apply(major),
                    change.apply(gpa));
        }
    }

    /** A language and how well it is spoken, which is often left open. */
    public record Language(String language, String proficiency) {

        Language map(UnaryOperator<String> change) {
            return new Language(change.apply(language), change.apply(proficiency));
        }
    }

    /** The same résumé with every text changed. */
    public Resume map(UnaryOperator<String> change) {
        return new Resume(
                change.apply(summary),
                skills.stream().map(change).toList(),
                experience.stream().map(job -> job.map(change)).toList(),
                education.stream().map(degree -> degree.map(change)).toList(),
                certifications.stream().map(change).toList(),
                languages.stream().map(language -> language.map(change)).toList());
    }

    /** What it says about the time of each job: the duration, or else the line in which it may be hidden. */
    public List<String> periods() {
        return experience.stream()
                .map(job -> Stream.of(job.duration(), job.position())
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse(""))
                .toList();
    }
}
