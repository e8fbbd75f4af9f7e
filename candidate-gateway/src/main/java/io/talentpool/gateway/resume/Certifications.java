package io.talentpool.gateway.resume;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import io.talentpool.gateway.json.EmbeddedJson;
import io.talentpool.gateway.json.JsonTexts;
import io.talentpool.gateway.json.KeyWords;
import io.talentpool.gateway.json.Members;
import io.talentpool.gateway.json.Members.Member;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads certificates: texts, or the names of objects; never their numbers. */
public final class Certifications {

    private static final Leaves NAME = Leaves.named(
            "name title certification certificate license licence training credential course text",
            "number",
            "date",
            "issuer",
            "authority",
            "organization",
            "issuing",
            "year",
            "description",
            "status",
            "issued",
            "expiry",
            "expiration");
    /** What is certified by a norm has its number. */
    private static final Pattern NORM =
            Pattern.compile("\\b(?:ISO|IEC|EN|DIN|BS|ASTM|ASME|AWS|API|NEN|IEEE|NFPA|IATF|OHSAS|PN|UNE)\\b[ -]?\\d");

    /** CCNA 200-301, AZ-104. */
    private static final Pattern CODE_OF_AN_EXAM = Pattern.compile("\\b(?:\\d{2,3}|[A-Z]{1,3}\\d?)-[A-Z]?\\d{2,4}\\b");

    private static final String ITEMS = "items";
    private static final Set<String> AROUND =
            KeyWords.set("certification certificate license licence training item list entry credential course value");

    private Certifications() {}

    public static Stream<String> read(JsonNode written) {
        return read(written, 0).filter(text -> !isNumber(text));
    }

    /** The number of a document, which names its owner. */
    private static boolean isNumber(String certificate) {
        if (NORM.matcher(certificate).find()) {
            return false;
        }
        var text = CODE_OF_AN_EXAM.matcher(certificate).replaceAll("");
        long digits = text.chars().filter(Character::isDigit).count();
        return digits > 4 && digits > text.chars().filter(Character::isLetter).count();
    }

    private static Stream<String> read(JsonNode written, int depth) {
        var value = EmbeddedJson.open(written);
        if (depth > 4 || Visibility.hides(value)) {
            return Stream.empty();
        }
        if (value.isTextual()) {
            var text = JsonTexts.text(value);
            return depth == 0 || text.indexOf('\n') >= 0 ? JsonTexts.parts(text) : Stream.of(text);
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false).flatMap(element -> read(element, depth + 1));
        }
        if (value.path(ITEMS).isArray()) {
            return read(value.path(ITEMS), depth + 1);
        }
        var members = Members.of(value);
        var name = NAME.value(members);
        boolean isOne = !name.isMissingNode() && !name.isArray();
        return isOne
                ? Stream.of(JsonTexts.text(name).replace("\n", ", "))
                : members.stream().flatMap(member -> ofMember(member, depth));
    }

    private static Stream<String> ofMember(Member member, int depth) {
        if (member.has(AROUND) && member.value().isContainerNode()) {
            return read(member.value(), depth + 1);
        }
        boolean isKeyed = member.words().stream().noneMatch(word -> word.equals("number") || word.equals("id"));
        return isKeyed && (member.value().isObject() || member.value().isBoolean())
                ? Stream.of(member.name())
                : Stream.empty();
    }
}
