package io.talentpool.gateway.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.talentpool.gateway.extraction.Reading.Outcome;
import io.talentpool.gateway.extraction.Sections.Found;
import io.talentpool.gateway.json.JsonTexts;
import io.talentpool.gateway.json.KeyWords;
import io.talentpool.gateway.json.Members;
import io.talentpool.gateway.resume.Certifications;
import io.talentpool.gateway.resume.Courses;
import io.talentpool.gateway.resume.Jobs;
import io.talentpool.gateway.resume.Languages;
import io.talentpool.gateway.resume.Resume;
import io.talentpool.gateway.resume.Skills;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads each section of a résumé on its own, so that one unreadable section does not cost the others. */
public final class ResumeReader {

    private static final String[] SUMMARY = {
        "summary", "statement", "text", "content", "description", "body", "value", "label", "parsed", "raw"
    };
    private static final String[] ENTRIES = {"entries", "items"};

    private static final Set<String> MONTHS = Set.of("month");

    private ResumeReader() {}

    /** @param extracted any JSON value, as it stands in {@code resumes_extracted.resume_data} */
    public static Resume read(JsonNode extracted) {
        return reading(extracted).resume();
    }

    /** As {@link #read}, with how well that went. */
    public static Reading reading(JsonNode extracted) {
        var sections = Sections.in(extracted);
        var resume = read(sections);
        return new Reading(resume, outcome(extracted, resume, sections), sections.unread());
    }

    private static Outcome outcome(JsonNode extracted, Resume resume, Sections sections) {
        if (!resume.isEmpty()) {
            return sections.unread().isEmpty() ? Outcome.FULL : Outcome.PART;
        }
        boolean isNothing = extracted.isContainerNode()
                ? extracted.isEmpty()
                : extracted.isNull() || extracted.asText().isBlank();
        return isNothing ? Outcome.EMPTY : Outcome.UNREADABLE;
    }

    private static Resume read(Sections sections) {
        return new Resume(
                summary(sections.all(Section.SUMMARY)),
                Skills.of(values(sections.all(Section.SKILLS))),
                Jobs.of(sections.entries(Section.EXPERIENCE)),
                Courses.of(sections.entries(Section.EDUCATION)),
                certifications(values(sections.all(Section.CERTIFICATIONS))),
                languages(sections),
                statedExperience(sections.all(Section.TOTAL_EXPERIENCE)));
    }

    private static List<JsonNode> values(List<Found> sections) {
        return sections.stream().map(Found::value).toList();
    }

    private static String summary(List<Found> sections) {
        return sections.stream()
                .sorted(Comparator.<Found>comparingInt(section -> Section.summaryRank(section.words()))
                        .thenComparingInt(Found::depth))
                .map(section -> summary(section.value()))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Of an object no more than the text of its summary: a profile may have a name, an address and an age in it. */
    private static String summary(JsonNode section) {
        if (section.isObject()) {
            var members = Members.of(section);
            var entries = members.first(ENTRIES);
            return summary(entries.isArray() ? entries : members.first(SUMMARY));
        }
        if (section.isArray()) {
            var lines = new ArrayList<String>();
            section.forEach(line -> lines.add(summary(line)));
            return String.join(
                    "\n", lines.stream().filter(line -> !line.isEmpty()).toList());
        }
        return JsonTexts.text(section);
    }

    private static List<String> certifications(List<JsonNode> sections) {
        return sections.stream()
                .flatMap(Certifications::read)
                .filter(JsonTexts::says)
                .distinct()
                .limit(JsonTexts.MOST)
                .toList();
    }

    /** Spoken languages stand in a section of their own, or among the skills. */
    private static List<Resume.Language> languages(Sections sections) {
        var own = values(sections.all(Section.LANGUAGES));
        var amongSkills = values(sections.all(Section.SKILLS)).stream()
                .flatMap(skills -> skills.isObject() ? Members.of(skills).stream() : Stream.<Members.Member>empty())
                .filter(member -> member.value().isObject()
                        && Section.of(member.words())
                                .filter(Section.LANGUAGES::equals)
                                .isPresent())
                .map(Members.Member::value);
        return Languages.of(Stream.concat(own.stream(), amongSkills).toList());
    }

    private static String statedExperience(List<Found> sections) {
        return sections.stream()
                .map(section -> {
                    var text = JsonTexts.text(section.value());
                    boolean bare = text.matches("\\d{1,3}(?:[.,]\\d+)?\\+?");
                    var unit = KeyWords.any(section.words(), MONTHS) ? " months" : " years";
                    return bare ? text + unit : text;
                })
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
