package io.talentpool.gateway.resume;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.talentpool.gateway.experience.JobDates;
import io.talentpool.gateway.experience.OpenEnds;
import io.talentpool.gateway.json.JsonTexts;
import io.talentpool.gateway.json.KeyWords;
import io.talentpool.gateway.json.Members;
import io.talentpool.gateway.json.Members.Member;
import io.talentpool.gateway.resume.Resume.Job;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads the jobs of a résumé. */
public final class Jobs {

    private static final Leaves TITLE = Leaves.named(
            "title position designation role profile occupation job function",
            "company",
            "employer",
            "description",
            "responsibility",
            "name",
            "duration",
            "date",
            "duty",
            "summary",
            "key",
            "organization");
    private static final Leaves EMPLOYER = Leaves.named(
            "company employer organization organisation client firm workplace agency name",
            "description",
            "title",
            "position",
            "role",
            "file",
            "summary",
            "about",
            "date",
            "profile",
            "start",
            "end",
            "current",
            "supervisor");
    private static final Leaves WHAT = Leaves.named(
            "description responsibility duty summary highlight achievement activity accomplishment bullet task detail note content text",
            "company",
            "employer",
            "organization",
            "raw",
            "date");
    private static final Set<String> ROLES = KeyWords.set(
            "position role title job promotion history progression assignment designation entry experience");

    private static final Pattern WORDS = Pattern.compile("\\p{L}{3,}");
    private static final Pattern WORDS_OF_DATES = Pattern.compile(
            "(?i)\\b(?:present|current|now|today|ongoing|until|till|since|from|to|jan\\p{L}*|feb\\p{L}*|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug\\p{L}*|sept?\\p{L}*|oct\\p{L}*|nov\\p{L}*|dec\\p{L}*|years?|yrs?|months?|mos?)\\b");

    private Jobs() {}

    public static List<Job> of(List<JsonNode> sections) {
        var jobs = sections.stream()
                .flatMap(section -> section.isTextual() || isLines(section) ? lines(section) : entries(section))
                .filter(Job::saysSomething)
                .distinct()
                .limit(JsonTexts.MOST)
                .toList();
        var times = OpenEnds.settled(jobs.stream().map(Job::dates).toList());
        return IntStream.range(0, jobs.size())
                .mapToObj(number -> jobs.get(number).at(times.get(number)))
                .toList();
    }

    private static boolean isLines(JsonNode section) {
        if (!section.isArray()) {
            return false;
        }
        for (var line : section) {
            if (!line.isTextual() || line.textValue().strip().startsWith("{")) {
                return false;
            }
        }
        return true;
    }

    private static Stream<Job> entries(JsonNode section) {
        return Entry.of(section, Jobs::isLeaf).stream().flatMap(entry -> entry.isText() ? ofText(entry) : of(entry));
    }

    private static boolean isLeaf(Member member) {
        if (isRoles(member) || isListOfEmployers(member)) {
            return false;
        }
        return (TITLE.matches(member) || EMPLOYER.matches(member) || WHAT.matches(member) || Dates.tells(member))
                && !(member.value().isArray() && TITLE.matches(member));
    }

    /** Each with a name and what was done there, under a name that an employer has elsewhere. */
    private static boolean isListOfEmployers(Member member) {
        return EMPLOYER.matches(member)
                && member.value().isArray()
                && member.value().get(0).isObject()
                && Members.of(member.value().get(0)).stream().anyMatch(Jobs::isRoles);
    }

    /** Several titles held with one employer, one after the other. */
    private static boolean isRoles(Member member) {
        return member.has(ROLES)
                && member.value().isArray()
                && member.value().get(0).isObject()
                && Members.of(member.value().get(0)).stream()
                        .anyMatch(inner -> TITLE.matches(inner) || EMPLOYER.matches(inner) || Dates.tells(inner));
    }

    private static Stream<Job> ofText(Entry entry) {
        var text = JsonTexts.text(entry.value());
        return Stream.of(new Job(text, entry.key(), JobDates.of(""), ""));
    }

    private static Stream<Job> of(Entry entry) {
        var members = entry.members();
        var employer = EMPLOYER.line(members);
        var company = employer.isEmpty() ? entry.key() : employer;
        var roles = members.stream().filter(Jobs::isRoles).toList();
        if (!roles.isEmpty()) {
            return roles.stream()
                    .flatMap(role -> Entry.of(role.value(), Jobs::isLeaf).stream())
                    .flatMap(role -> role.isText() ? ofText(role) : of(new Entry(company, role.value())))
                    .map(job -> job.company().isEmpty()
                            ? new Job(job.position(), company, job.dates(), job.description())
                            : job);
        }
        var title = TITLE.line(members);
        var position = title.isEmpty() && !employer.isEmpty() ? entry.key() : title;
        return Stream.of(new Job(position, company, Dates.of(members), WHAT.lines(members)));
    }

    /**
     * Jobs out of lines: one a line where they have dates in them, or none has; a line of dates alone belongs to the line before it,
     * and what follows without dates tells what was done.
     */
    private static Stream<Job> lines(JsonNode section) {
        var lines = JsonTexts.lines(section);
        if (lines.stream().noneMatch(line -> JobDates.areIn(line))) {
            return lines.stream().map(line -> new Job(line, "", JobDates.of(""), ""));
        }
        var jobs = new ArrayList<Job>();
        String waiting = null;
        for (var line : lines) {
            boolean dated = JobDates.areIn(line);
            if (dated && isOnlyDates(line) && waiting != null) {
                jobs.add(new Job(waiting, "", JobDates.of(line), ""));
                waiting = null;
            } else if (dated) {
                describe(jobs, waiting);
                waiting = null;
                jobs.add(
                        isOnlyDates(line)
                                ? new Job("", "", JobDates.of(line), "")
                                : new Job(line, "", JobDates.of(""), ""));
            } else {
                describe(jobs, waiting);
                waiting = line;
            }
        }
        describe(jobs, waiting);
        return jobs.stream();
    }

    private static void describe(List<Job> jobs, String line) {
        if (line == null) {
            return;
        }
        if (jobs.isEmpty()) {
            jobs.add(new Job(line, "", JobDates.of(""), ""));
            return;
        }
        var last = jobs.remove(jobs.size() - 1);
        var description = last.description().isEmpty() ? line : last.description() + "\n" + line;
        jobs.add(new Job(last.position(), last.company(), last.dates(), description));
    }

    private static boolean isOnlyDates(String line) {
        return !WORDS.matcher(WORDS_OF_DATES.matcher(line).replaceAll("")).find();
    }
}
