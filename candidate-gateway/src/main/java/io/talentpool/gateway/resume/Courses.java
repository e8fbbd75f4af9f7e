package io.talentpool.gateway.resume;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.talentpool.gateway.json.JsonTexts;
import io.talentpool.gateway.json.Members;
import io.talentpool.gateway.json.Members.Member;
import io.talentpool.gateway.resume.Resume.Degree;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads the courses of study of a résumé. */
public final class Courses {

    private static final Leaves DEGREE = Leaves.named(
            "degree studytype accreditation qualification program programme course title diploma education award",
            "date",
            "year",
            "school",
            "institution",
            "university",
            "college",
            "major",
            "field",
            "area",
            "grade",
            "start",
            "end",
            "description",
            "gpa",
            "percentage",
            "thesis",
            "highest");
    private static final List<String> STUDY_TYPE = List.of("study", "type");
    private static final Leaves SCHOOL = Leaves.named(
            "institution institute school university college establishment organization organisation academy provider name",
            "degree",
            "date",
            "year",
            "program",
            "course",
            "major",
            "field",
            "grade",
            "description",
            "file",
            "start",
            "end");
    private static final Leaves MAJOR = Leaves.named(
            "major field area specialization specialisation concentration discipline subject stream branch specialty",
            "date");
    private static final Leaves GRADE = Leaves.named(
            "gpa cgpa grade score percentage average aggregate mark result", "date", "year", "max", "scale");
    private static final Set<String> LEVELS = Set.of("level");
    private static final String[] GRADES = {"raw", "value", "score", "gpa", "metric"};
    private static final String[] ACCREDITATIONS = {"education", "input str", "match str"};

    private Courses() {}

    public static List<Degree> of(List<JsonNode> sections) {
        return sections.stream()
                .flatMap(section -> Entry.of(section, Courses::isLeaf).stream())
                .flatMap(entry -> entry.isText() ? ofText(entry) : Stream.of(of(entry)))
                .filter(Degree::saysSomething)
                .distinct()
                .limit(JsonTexts.MOST)
                .toList();
    }

    private static boolean isLeaf(Member member) {
        boolean holdsEntries = member.value().isArray() && member.value().get(0).isObject();
        return !holdsEntries
                && (DEGREE.matches(member)
                        || SCHOOL.matches(member)
                        || MAJOR.matches(member)
                        || GRADE.matches(member)
                        || member.words().equals(STUDY_TYPE)
                        || Dates.tells(member));
    }

    private static Stream<Degree> ofText(Entry entry) {
        return JsonTexts.lines(entry.value()).stream()
                .map(line -> entry.key().isEmpty()
                        ? new Degree(line, "", "", "", "")
                        : new Degree(entry.key(), line, "", "", ""));
    }

    private static Degree of(Entry entry) {
        var members = entry.members();
        var degree = degree(members);
        var school = SCHOOL.line(members);
        if (!entry.key().isEmpty()) {
            degree = degree.isEmpty() ? entry.key() : degree;
            school = school.isEmpty() && !degree.equals(entry.key()) ? entry.key() : school;
        }
        return new Degree(degree, school, Dates.ofStudy(members), MAJOR.line(members), grade(members));
    }

    private static String degree(Members members) {
        var studyType = members.text("study type");
        var degree = studyType.isEmpty() ? DEGREE.line(members) : studyType;
        if (degree.isEmpty()) {
            degree = members.stream()
                    .filter(DEGREE::matches)
                    .map(member -> Members.of(member.value()).text(ACCREDITATIONS))
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("");
        }
        return degree.isEmpty()
                ? members.stream()
                        .filter(member -> member.has(LEVELS))
                        .map(member -> JsonTexts.text(member.value()))
                        .findFirst()
                        .orElse("")
                : degree;
    }

    private static String grade(Members members) {
        var grade = members.stream().filter(GRADE::matches).map(Member::value).findFirst();
        if (grade.isEmpty()) {
            return "";
        }
        var within = grade.get().isObject() ? Members.of(grade.get()).text(GRADES) : "";
        return within.isEmpty() ? GRADE.line(members) : within;
    }
}
