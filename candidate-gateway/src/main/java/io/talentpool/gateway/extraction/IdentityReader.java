package io.talentpool.gateway.extraction;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import io.talentpool.gateway.json.EmbeddedJson;
import io.talentpool.gateway.json.KeyWords;
import io.talentpool.gateway.json.Members;
import io.talentpool.gateway.json.Members.Member;

import com.fasterxml.jackson.databind.JsonNode;

/** Collects names, contacts, addresses and dates of birth from everything in a résumé that is not one of its sections. */
public final class IdentityReader {

    private static final int DEEPEST = 10;
    private static final int LONGEST = 200;

    /** How many words of the way to a name tell whose it is. */
    private static final int NEAR = 3;

    private static final Set<String> NAME =
            KeyWords.set("name surname fullname firstname lastname nombre apellido nachname vorname nickname alias");
    private static final Set<String> FAMILY_NAME =
            Set.of("last", "family", "surname", "lastname", "maiden", "apellido", "nachname");
    private static final Set<String> NO_NAME = KeyWords.set(
            "company school file filename skill language institution organization organisation project network"
                    + " course certification certificate degree title job product domain section type city country state"
                    + " province region field template college university employer site prefix suffix position parser model"
                    + " class code icon sex interest hobby award publication publisher issuer event volunteer user");
    private static final Set<String> NAME_PARTS = KeyWords.set(
            "first last middle given family maiden raw full formatted value text parsed name surname initial nick"
                    + " preferred alternate legal");
    private static final Set<String> PEOPLE = KeyWords.set(
            "father mother spouse husband wife parent guardian referee reference supervisor manager emergency kin"
                    + " sibling child");
    private static final Set<String> MAIL = Set.of("email", "mail", "emailaddress");
    private static final Set<String> PHONE = KeyWords.set(
            "phone mobile telephone tel cell cellphone viber whatsapp fax landline celular telefono msisdn");
    private static final Set<String> HANDLE = KeyWords.set(
            "url website link linkedin github gitlab portfolio facebook twitter instagram skype username handle"
                    + " telegram homepage web social behance dribbble tiktok youtube blog messenger messaging profile site"
                    + " discord wechat line href uri x medium zalo nickname");
    /** What a handle stands under where its network is named before. */
    private static final Set<String> LEAF =
            KeyWords.set("value text raw parsed contact content id account user address vanity");
    /** No word has one of them. */
    private static final Pattern MARKED = Pattern.compile("[\\d._:/@-]");

    private static final Set<String> ADDRESS = Set.of(
            "address", "street", "residence", "domicile", "direccion", "domicilio", "anschrift", "addr", "tirahan");
    private static final Set<String> WIDE_PLACE = KeyWords.set(
            "city country state province region municipality code county district zip postal latitude longitude"
                    + " type continent");
    private static final Set<String> BIRTH = Set.of(
            "birth", "dob", "birthday", "birthdate", "born", "nacimiento", "geburtsdatum", "kaarawan", "kapanganakan");
    private static final Set<String> NUMBER = KeyWords.set(
            "passport sss tin ssn pan aadhaar aadhar philhealth pagibig gsis umid nin bvn dni curp cpf licence"
                    + " license nric pesel nik ktp npwp cnic nie nif fiscale cuil cedula cccd");

    private static final Pattern DOCUMENT = Pattern.compile("[A-Z]{1,4}[ -]?\\d{6,12}[A-Z]?");
    private static final int LONGEST_NUMBER = 40;

    private static final Pattern MAIL_ADDRESS = Pattern.compile("[^\\s@,;<>()]{1,64}@[^\\s@,;<>()]{1,190}");
    private static final Pattern PHONE_NUMBER = Pattern.compile("[+(]?\\d[\\d\\s().\\-/+]{5,22}\\d");
    /** “Dela Cruz, Maria”, not “Maria Dela Cruz, RN”. */
    private static final Pattern LAST_NAME_FIRST = Pattern.compile(
            "(?!\\S+\\. )[^,\\d]{2,40}, ?(?!(?:[Jj][Rr]|[Ss][Rr]|I{1,3}V?|[A-Z]{2,5}|[A-Z][a-z]?\\.?[A-Z][a-z]?)\\b\\.?,?(?:\\s|$))\\p{L}[^,]*|\\p{Lu}[\\p{Lu} ]{1,40}, ?\\p{Lu}{2,}.*");

    /** “Rosa Miranda speaks well of him.” */
    private static final Pattern SENTENCE = Pattern.compile("(?:\\S+\\s+){7}\\S|\\s\\p{Ll}{4,}\\s.*\\p{Ll}{3,}\\.$");

    private static final Pattern NAME_IN_A_SENTENCE = Pattern.compile(
            "\\p{Lu}[\\p{L}'’.-]+(?:\\s(?:(?:de|da|do|dos|del|dela|la|van|von|der|den|bin|al)\\s){0,2}\\p{Lu}[\\p{L}'’.-]*){1,4}");

    private static final Pattern STREET = Pattern.compile(
            "(?iU).*(?:\\d|\\b(?:st|street|ave|avenue|road|rd|blk|block|lot|brgy|barangay|purok|sitio|village|subd|subdivision|calle|straße|strasse|đường|lane|drive|unit|phase|compound)\\b).*");
    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ofPattern("yyyy-MM-dd"),
            DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("dd/MM/yyyy"),
            DateTimeFormatter.ofPattern("MM/dd/yyyy"),
            DateTimeFormatter.ofPattern("dd.MM.yyyy"),
            DateTimeFormatter.ofPattern("dd-MM-yyyy"));

    private final List<String> names = new ArrayList<>();
    private final List<String> familyNames = new ArrayList<>();
    private final List<String> mails = new ArrayList<>();
    private final List<String> phones = new ArrayList<>();
    private final List<String> handles = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    private IdentityReader() {}

    /** @param extracted any JSON value, as it stands in {@code resumes_extracted.resume_data} */
    public static Identity read(JsonNode extracted) {
        var reader = new IdentityReader();
        reader.walk(extracted, List.of(), 0);
        return new Identity(
                List.copyOf(reader.names),
                List.copyOf(reader.familyNames),
                List.copyOf(reader.mails),
                List.copyOf(reader.phones),
                List.copyOf(reader.handles),
                List.copyOf(reader.lines));
    }

    /** @param path the words of the names on the way to the value, the last ones last */
    private void walk(JsonNode written, List<String> path, int depth) {
        var value = EmbeddedJson.open(written);
        if (depth > DEEPEST) {
            return;
        }
        var members = Members.of(value).stream().toList();
        if (value.isArray() && members.isEmpty()) {
            value.forEach(element -> walk(element, path, depth + 1));
        } else if (value.isValueNode()) {
            take(value.asText().strip(), path);
        } else {
            members.forEach(member -> visit(member, path, depth));
        }
    }

    private void visit(Member member, List<String> path, int depth) {
        boolean isContainer = EmbeddedJson.open(member.value()).isContainerNode();
        var section = Section.of(member.words()).filter(found -> found != Section.SUMMARY);
        if (section.isPresent() && !(isContainer && section.get() == Section.TOTAL_EXPERIENCE)) {
            return; // names of employers and skills are not names of people
        }
        if (member.has(BIRTH)) {
            takeBirthInParts(Members.of(EmbeddedJson.open(member.value())));
        }
        var next = new ArrayList<>(path.size() > 6 ? path.subList(path.size() - 6, path.size()) : path);
        next.addAll(member.words());
        walk(member.value(), next, depth + 1);
    }

    private void take(String text, List<String> path) {
        if (text.length() < 2 || text.length() > LONGEST) {
            return;
        }
        var last = path.isEmpty() ? "" : path.get(path.size() - 1);
        if (text.indexOf('@') >= 0) {
            MAIL_ADDRESS.matcher(text).results().forEach(mail -> mails.add(mail.group()));
        }
        if (KeyWords.any(path, MAIL)) {
            return;
        }
        if (KeyWords.any(path, PHONE)
                || (path.contains("contact") && path.contains("number"))
                || (last.equals("contact") && !KeyWords.any(path, HANDLE))) {
            PHONE_NUMBER.matcher(text).results().forEach(phone -> phones.add(phone.group()));
        } else if (KeyWords.any(path, BIRTH) && !path.contains("place")) {
            takeBirth(text);
        } else if (KeyWords.any(path, ADDRESS) || path.contains("location") || isLineOfAnAddress(path)) {
            takeAddress(text, path);
        } else if (isHandle(text, path, last)) {
            handles.add(text);
        } else if (isNumberOfADocument(text, path)) {
            lines.add(text);
        } else if (isName(path, last)) {
            takeName(text, path);
        }
    }

    /** By its name, or by its form: names of documents are as many as countries. */
    private static boolean isNumberOfADocument(String text, List<String> path) {
        return DOCUMENT.matcher(text).matches()
                || KeyWords.any(path.subList(Math.max(0, path.size() - NEAR), path.size()), NUMBER)
                        && text.length() <= LONGEST_NUMBER
                        && text.chars().filter(Character::isDigit).count() > 3;
    }

    private static boolean isLineOfAnAddress(List<String> path) {
        return path.contains("line") && !path.contains("head");
    }

    /** A headline, a network or a postal code beside it is none. */
    private static boolean isHandle(String text, List<String> path, String last) {
        return KeyWords.any(path, HANDLE)
                && !path.contains("job")
                && (!path.contains("name") || path.contains("user") || path.contains("vanity"))
                && text.indexOf(' ') < 0
                && !WIDE_PLACE.contains(last)
                && (HANDLE.contains(last)
                        || LEAF.contains(last)
                        || path.contains("user")
                        || MARKED.matcher(text).find());
    }

    private static boolean isName(List<String> path, String last) {
        var near = path.subList(Math.max(0, path.size() - NEAR), path.size());
        if (KeyWords.any(near, NO_NAME) && !KeyWords.any(path, PEOPLE)) {
            return false;
        }
        return KeyWords.any(path, NAME) && (NAME.contains(last) || NAME_PARTS.contains(last))
                || (KeyWords.any(path, PEOPLE) && (NAME.contains(last) || PEOPLE.contains(last)))
                || (path.contains("candidate") && last.equals("candidate"));
    }

    private void takeName(String text, List<String> path) {
        if (text.chars().noneMatch(Character::isLetter)) {
            return;
        }
        if (SENTENCE.matcher(text).find()) {
            NAME_IN_A_SENTENCE.matcher(text).results().forEach(name -> names.add(name.group()));
            return;
        }
        names.add(text);
        if (KeyWords.any(path, FAMILY_NAME) && !KeyWords.any(path, PEOPLE)) {
            familyNames.add(text);
        } else if (LAST_NAME_FIRST.matcher(text).matches() && !KeyWords.any(path, PEOPLE)) {
            familyNames.add(text.substring(0, text.indexOf(',')).strip());
        }
    }

    private void takeAddress(String text, List<String> path) {
        var last = path.get(path.size() - 1);
        if (WIDE_PLACE.contains(last)) {
            return;
        }
        for (var part : text.split("[,\\n]")) {
            if (STREET.matcher(part.strip()).matches() && part.strip().length() > 5) {
                lines.add(part.strip());
            }
        }
        if (KeyWords.any(path, ADDRESS) && (STREET.matcher(text).matches() || last.equals("street"))) {
            lines.add(text);
        }
    }

    private void takeBirthInParts(Members parts) {
        int year = parts.first("year").asInt();
        int month = parts.first("month").asInt();
        int day = parts.first("day").asInt();
        if (year > 0 && month > 0 && day > 0) {
            takeBirth("%d-%02d-%02d".formatted(year, month, day));
        }
    }

    /** A date of birth in every form in which it may stand in a text. */
    private void takeBirth(String text) {
        var plain = text.replaceFirst("T\\d{2}:.*$", "");
        lines.add(plain);
        for (var form : DATES) {
            try {
                var date = LocalDate.parse(plain, form);
                DATES.forEach(other -> lines.add(other.format(date)));
                return;
            } catch (DateTimeParseException anotherForm) {
                // The next one may be it; where none is, the text itself is looked for.
            }
        }
    }
}
