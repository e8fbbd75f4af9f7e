package io.talentpool.gateway.resume;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.talentpool.gateway.experience.JobDates;

/**
 * What we take from a résumé. A text that is not there is empty, a list that is not there has no elements; nothing is null.
 *
 * @param statedExperience the years of work as the résumé states them itself, “7 years”
 */
public record Resume(
        String summary,
        List<String> skills,
        List<Job> experience,
        List<Degree> education,
        List<String> certifications,
        List<Language> languages,
        String statedExperience) {

    /** One position held. */
    public record Job(String position, String company, JobDates dates, String description) {

        /** As written: “Jan 2019 – Present”, “2018-2020”, “3 yrs”. */
        public String duration() {
            return dates.shown();
        }

        boolean saysSomething() {
            return Stream.of(position, company, description).anyMatch(text -> !text.isEmpty());
        }

        /** What tells when it was: its dates, or else the line in which they may be hidden. */
        JobDates time() {
            return dates.saysNothing() ? JobDates.within(position) : dates;
        }

        Job at(JobDates when) {
            return new Job(position, company, when, description);
        }

        Job map(UnaryOperator<String> change) {
            return new Job(change.apply(position), change.apply(company), dates.map(change), change.apply(description));
        }
    }

    /** One course of study; year and grade as written. */
    public record Degree(String degree, String institution, String year, String major, String gpa) {

        boolean saysSomething() {
            return Stream.of(degree, institution, major, year).anyMatch(text -> !text.isEmpty());
        }

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

    /** The same résumé with every text changed; of lists of texts those go of which nothing is left. */
    public Resume map(UnaryOperator<String> change, Predicate<String> saysSomething) {
        return new Resume(
                change.apply(summary),
                skills.stream().map(change).filter(saysSomething).toList(),
                experience.stream().map(job -> job.map(change)).toList(),
                education.stream().map(degree -> degree.map(change)).toList(),
                certifications.stream().map(change).filter(saysSomething).toList(),
                languages.stream().map(language -> language.map(change)).toList(),
                statedExperience);
    }

    /** What it says about the time of each job. */
    public List<JobDates> times() {
        return experience.stream().map(Job::time).toList();
    }

    /** Whether nothing was found in it. */
    public boolean isEmpty() {
        return summary.isEmpty()
                && skills.isEmpty()
                && experience.isEmpty()
                && education.isEmpty()
                && certifications.isEmpty()
                && languages.isEmpty();
    }
}
