package io.talentpool.gateway.resume;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import io.talentpool.gateway.resume.Resume.Degree;
import io.talentpool.gateway.resume.Resume.Job;
import io.talentpool.gateway.resume.Resume.Language;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads a résumé part by part, each on its own, so that one part nobody can read does not take the others with it. */
public final class ResumeReader {

    private ResumeReader() {}

    /** @param extracted any JSON value, as it stands in {@code resumes_extracted.resume_data} */
    public static Resume read(JsonNode extracted) {
        var members = Members.of(Envelope.open(extracted));
        return new Resume(
                members.text(Synonyms.SUMMARY),
                skills(members),
                entries(members.first(Synonyms.EXPERIENCE))
                        .map(ResumeReader::job)
                        .toList(),
                entries(members.first(Synonyms.EDUCATION))
                        .map(ResumeReader::degree)
                        .toList(),
                JsonTexts.list(members.first(Synonyms.CERTIFICATIONS), Synonyms.NAME),
                languages(members.first(Synonyms.LANGUAGES)));
    }

    /** Of all lists of skills: a résumé that tells technical and other skills apart has both. */
    private static List<String> skills(Members members) {
        var skills = new LinkedHashMap<String, String>();
        members.all(Synonyms.SKILLS)
                .flatMap(value -> JsonTexts.list(value, Synonyms.NAME).stream())
                .forEach(skill -> skills.putIfAbsent(skill.toLowerCase(Locale.ROOT), skill));
        return skills.values().stream().limit(JsonTexts.MOST).toList();
    }

    /** The entries of a section: of an array, of an object around one, or the one entry that the object is. */
    private static Stream<JsonNode> entries(JsonNode section) {
        if (section.isObject()) {
            var within = Members.of(section).first(Synonyms.JOBS_WITHIN);
            return within.isArray() ? entries(within) : Stream.of(section);
        }
        return section.isArray()
                ? StreamSupport.stream(section.spliterator(), false)
                        .filter(ResumeReader::tells)
                        .limit(JsonTexts.MOST)
                : Stream.empty();
    }

    private static boolean tells(JsonNode entry) {
        return (entry.isObject() || entry.isTextual()) && !JsonTexts.text(entry).isEmpty();
    }

    private static Job job(JsonNode entry) {
        if (entry.isTextual()) {
            return new Job(entry.textValue().strip(), "", "", "");
        }
        var members = Members.of(entry);
        return new Job(
                members.text(Synonyms.POSITION),
                members.text(Synonyms.COMPANY),
                duration(members),
                members.text(Synonyms.DESCRIPTION));
    }

    private static String duration(Members members) {
        var written = members.first(Synonyms.DURATION);
        var within = written.isObject() ? Members.of(written) : members;
        var start = within.text(Synonyms.START);
        if (written.isMissingNode() || (written.isObject() && !start.isEmpty())) {
            var end = within.text(Synonyms.END);
            return Stream.of(start, end)
                    .filter(date -> !date.isEmpty())
                    .reduce("%s – %s"::formatted)
                    .orElse("");
        }
        return JsonTexts.text(written).replace("\n", " – ");
    }

    private static Degree degree(JsonNode entry) {
        if (entry.isTextual()) {
            return new Degree(entry.textValue().strip(), "", "", "", "");
        }
        var members = Members.of(entry);
        return new Degree(
                members.text(Synonyms.DEGREE),
                members.text(Synonyms.INSTITUTION),
                members.text(Synonyms.YEAR),
                members.text(Synonyms.MAJOR),
                members.text(Synonyms.GPA));
    }

    private static List<Language> languages(JsonNode section) {
        if (section.isArray()) {
            return StreamSupport.stream(section.spliterator(), false)
                    .map(ResumeReader::language)
                    .filter(language -> !language.language().isEmpty())
                    .limit(JsonTexts.MOST)
                    .toList();
        }
        if (section.isObject()) {
            return section.properties().stream()
                    .map(member -> new Language(member.getKey(), JsonTexts.text(member.getValue())))
                    .limit(JsonTexts.MOST)
                    .toList();
        }
        return JsonTexts.list(section, Synonyms.NAME).stream()
                .map(name -> new Language(name, ""))
                .toList();
    }

    private static Language language(JsonNode entry) {
        if (entry.isObject()) {
            var members = Members.of(entry);
            return new Language(members.text(Synonyms.LANGUAGE), members.text(Synonyms.PROFICIENCY));
        }
        return new Language(JsonTexts.text(entry), "");
    }
}
