package io.talentpool.gateway.resume;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import io.talentpool.gateway.experience.JobDates;
import io.talentpool.gateway.json.JsonTexts;
import io.talentpool.gateway.json.KeyWords;
import io.talentpool.gateway.json.Members;
import io.talentpool.gateway.json.Members.Member;

import com.fasterxml.jackson.databind.JsonNode;

/** Finds in the members of an entry what they say about its time. Dates stay as written, but for those that no person would write. */
final class Dates {

    private static final Set<String> START =
            KeyWords.set("start started begin began beginning from since joining joined hired commenced");
    private static final Set<String> END = KeyWords.set(
            "end ended ending to until till finish finished left leaving completion completed passing passed"
                    + " graduation graduated");
    private static final Set<String> CURRENT =
            Set.of("current", "currently", "present", "presently", "ongoing", "working", "still", "active");
    private static final Set<String> WHOLE =
            KeyWords.set("duration date period tenure year range timeline timeframe employed dates time when");
    private static final Set<String> NONE_OF_THEM =
            KeyWords.set("birth reason total number salary title name description location level type grade issue used"
                    + " academic");
    private static final Set<String> AMOUNT = Set.of("year", "month", "duration");
    private static final Set<String> YES = Set.of("true", "yes", "y", "1");
    private static final Set<String> NO = Set.of("false", "no", "n", "0");
    private static final Set<String> GOES_ON = Set.of(
            "current", "present", "ongoing", "active", "now", "currently working", "currently employed", "working");
    private static final int DEEPEST = 3;

    private Dates() {}

    /** What the members of a job say. */
    static JobDates of(Members job) {
        return of(job, 0);
    }

    private static JobDates of(Members members, int depth) {
        var whole = members.stream().filter(Dates::isWhole).toList();
        var text = whole.stream()
                .filter(member -> !member.value().isObject())
                .map(member -> text(member.value()))
                .filter(written -> !written.isEmpty())
                .findFirst()
                .orElseGet(() -> depth > 0 ? text(members.first("raw text", "text", "raw", "formatted", "label")) : "");
        var dates = new JobDates(
                text,
                date(members, START, END),
                date(members, END, START),
                current(members, END).orElse(null));
        for (var member : whole) {
            if (member.value().isObject() && depth < DEEPEST) {
                dates = merged(dates, within(member.value(), depth));
            }
        }
        return dates;
    }

    private static JobDates within(JsonNode value, int depth) {
        var date = MachineDate.shown(value);
        return date.isPresent() && !hasParts(value) ? JobDates.of(date.get()) : of(Members.of(value), depth + 1);
    }

    private static boolean hasParts(JsonNode value) {
        return Members.of(value).stream().anyMatch(member -> member.has(START) || member.has(END));
    }

    private static JobDates merged(JobDates outer, JobDates inner) {
        return new JobDates(
                outer.text().isEmpty() ? inner.text() : outer.text(),
                outer.start().isEmpty() ? inner.start() : outer.start(),
                outer.end().isEmpty() ? inner.end() : outer.end(),
                outer.current() == null ? inner.current() : outer.current());
    }

    private static boolean isWhole(Member member) {
        return member.has(WHOLE)
                && !member.has(START)
                && !member.has(END)
                && !member.has(CURRENT)
                && !member.has(NONE_OF_THEM)
                && !(member.words().contains("experience") && member.has(AMOUNT));
    }

    /** One date out of one member, or out of two that have its month and its year. */
    private static String date(Members members, Set<String> wanted, Set<String> other) {
        var parts = members.stream()
                .filter(member ->
                        member.has(wanted) && !member.has(other) && !member.has(NONE_OF_THEM) && !isFlag(member))
                .toList();
        var month = part(parts, "month");
        var year = part(parts, "year");
        if (!month.isEmpty() && !year.isEmpty()) {
            return MachineDate.monthOf(month, year);
        }
        return parts.stream()
                .filter(member ->
                        !member.words().contains("month") && !member.words().contains("day"))
                .map(member -> written(member.value()))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String part(List<Member> members, String unit) {
        return members.stream()
                .filter(member -> member.words().contains(unit))
                .map(member -> JsonTexts.text(member.value()))
                .findFirst()
                .orElse("");
    }

    private static boolean isFlag(Member member) {
        return member.value().isBoolean();
    }

    /** A date as a page shows it; empty where there is none. */
    static String written(JsonNode value) {
        return MachineDate.shown(value).orElseGet(() -> text(value));
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(Dates::written)
                    .filter(date -> !date.isEmpty())
                    .collect(Collectors.joining(" – "));
        }
        var shown = MachineDate.shown(value);
        return shown.orElseGet(() -> JsonTexts.text(value).replace("\n", " – "));
    }

    /** What a flag says, on the job or within its end. */
    private static Optional<Boolean> current(Members members, Set<String> end) {
        var flags = members.stream()
                .filter(member -> member.has(CURRENT) && !member.has(Set.of("description", "title", "salary")))
                .flatMap(member -> flag(member.value()).stream());
        var status = members.stream()
                .filter(member -> member.words().contains("status"))
                .filter(member ->
                        GOES_ON.contains(JsonTexts.text(member.value()).toLowerCase(Locale.ROOT)))
                .map(unused -> true);
        var withinEnd = members.stream()
                .filter(member -> member.has(end))
                .flatMap(member -> member.value().isBoolean()
                        ? Stream.<Boolean>empty()
                        : current(Members.of(member.value()), Set.of()).stream());
        return Stream.of(flags, status, withinEnd).flatMap(flag -> flag).reduce(Boolean::logicalOr);
    }

    private static Optional<Boolean> flag(JsonNode value) {
        var written = value.isBoolean() ? value.asText() : JsonTexts.text(value).toLowerCase(Locale.ROOT);
        if (YES.contains(written) || GOES_ON.contains(written)) {
            return Optional.of(true);
        }
        return NO.contains(written) ? Optional.of(false) : Optional.empty();
    }

    /** The year of a course of study: when it ended, rather than when it began. */
    static String ofStudy(Members course) {
        var dates = of(course, 0);
        if (!dates.end().isEmpty()) {
            return dates.end();
        }
        var shown = dates.text().isEmpty() ? dates.shown() : dates.text();
        return dates.start().isEmpty() || !dates.text().isEmpty() || dates.current() != null ? shown : dates.start();
    }

    /** Whether a member says something of the time of an entry. */
    static boolean tells(Member member) {
        return member.has(START) || member.has(END) || isWhole(member) || KeyWords.any(member.words(), CURRENT);
    }
}
