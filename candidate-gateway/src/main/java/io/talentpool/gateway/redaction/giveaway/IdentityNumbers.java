package io.talentpool.gateway.redaction.giveaway;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds the numbers of documents and insurances: behind their label, by their form, or long ones in groups that nothing else explains. */
public final class IdentityNumbers {

    static final Pattern IDENTITY_NUMBER = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?iu:passport|pasaporte|reisepass|hộ chiếu|sss|t\\.?i\\.?n\\.?|gsis|umid|phil-?health|pag-?ibig|hdmf|phil-?sys|national id|philippine id|prc|pan(?: card)?|aadh?aar(?: card)?|uan|voter['’]?s?['’]? (?:id|card)|ssn|social security|seguridad social|(?:n[°º]\\s?(?:de )?)?sécurité sociale|nir|nik|ktp|npwp|bpjs kesehatan|bpjs ketenagakerjaan|afiliación seguridad social|national insurance|ni number|ni no|tfn|itin|ein|driver['’]?s?['’]? licen[cs]e|driving licen[cs]e|dl|licen[cs]e|licencia|führerschein|nin|bvn|vin|nric|emirates id|iqama|green card|alien|work permit|visa|d\\.?n\\.?i\\.?|n\\.?i\\.?e\\.?|n\\.?i\\.?f\\.?|c\\.?c\\.?(?!-)|curp|pesel|nss|ine|cuil|cuit|c\\.?p\\.?f\\.?|r\\.?g\\.?|cédula(?: de ciudadanía)?|cedula|clabe|iban|steuer-?id(?:nr)?|steueridentifikationsnummer|steuernummer|sozialversicherungsnummer|rentenversicherungsnummer|personalausweis|ausweis|cccd|cmnd|cmt|căn cước(?: công dân)?|mã số thuế|mst|bảo hiểm(?: xã hội)?|bhxh|postal id|barangay id|student|id card|id)"
                    + "(?:[ .-]{0,2}(?iu:id|no|nos|number|num|nr|nummer|card|#|n[.º°o]|número|numero|código|số|ng|ko|po|ay|is|license|licence|lic|reg(?:istration)?|account|acct|policy|\\((?:vin|nin|tin|id|pan|ssn)\\))(?![\\p{L}\\p{N}])\\.?){0,4}[\\s:：#.=()–—-]{1,6}(?iu:is |là |es |ko |ay |po ay )?"
                    + "((?=(?:[\\p{Lu}\\d./ -]{0,4}\\d){5}|[A-Z]{1,5}[ -]?\\d{4})[\\p{Lu}]{0,5}[ -]?[\\p{Lu}\\d]+(?:[ ./-]?[\\p{Lu}\\d]*\\d[\\p{Lu}\\d]*){0,9}(?: ?[\\p{Lu}])?)(?![\\p{L}\\p{N}])");
    private static final Pattern BARE_NUMBER = Pattern.compile(
            "(?<![\\p{L}\\p{N}-])(?:\\d{3}-\\d{2}-\\d{4}|[A-Z]{5}\\d{4}[A-Z]|\\d{2}-\\d{7}-\\d|\\d{3}-\\d{3}-\\d{3}(?:-\\d{3,5})?|[A-Z]{4}\\d{6}[HM][A-Z]{5}[A-Z0-9]\\d|\\d{3}\\.\\d{3}\\.\\d{3}-\\d{2}|[A-ZÑ&]{3,4}\\d{6}[A-Z0-9]{3}|[A-Z]{6}\\d{2}[A-Z]\\d{2}[A-Z]\\d{3}[A-Z]|[XYZ]-?\\d{7}-?[A-Z]|\\d{8}-?[A-HJ-NP-TV-Z])(?![\\p{L}\\p{N}-])");

    /** Every number that {@link #IDENTITY_NUMBER} finds has them. */
    private static final Pattern FOUR_DIGITS =
            Pattern.compile("\\d[\\p{Lu}./ -]{0,4}\\d[\\p{Lu}./ -]{0,4}\\d[\\p{Lu}./ -]{0,4}\\d");

    private static final int LONGEST_LABEL = 140;
    private static final int LONGEST_NUMBER = 120;

    private static final Pattern THREE_DIGITS = Pattern.compile("\\d{3}");
    private static final int LONGEST_BARE_NUMBER = 24;

    /** Seaman's Book No. C0912245: what has a number of such a form is a document, unless its name tells of another thing. */
    private static final Pattern NUMBERED = Pattern.compile(
            "\\p{L}['’\\p{L}.]*\\s(?iu:no\\.?|nr\\.?|num\\.?|number|nummer|n[º°]|número|numero|id|#)\\s?[:#.]?\\s?([A-Z]{1,3} ?\\d{6,10}[A-Z]?)(?![\\p{L}\\p{N}])");

    /** 35202-4471823-5, GHA-714882903-1: labels there are as many as countries. */
    private static final Pattern GROUPS = Pattern.compile(
            "(?<![\\p{L}\\p{N}.,/$€£₱#+-])(?:[A-Z]{2,4}-)?\\d{1,12}(?:-\\d{1,12}){1,4}(?![\\p{L}\\p{N}/]|[-.,]\\d)");

    private static final int FEWEST_DIGITS = 10;
    private static final int LOOKED_BACK = 30;

    /** Two numbers show by their beginning that they name a thing: a book's, and one that counts within a year (INV-2026-000187). */
    private static final Pattern OF_A_THING = Pattern.compile("97[89]-.*|(?:[A-Z]+-)?(?:19|20)\\d{2}-.*");

    private static final Pattern THING_BEFORE = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:isbn|issn|doi|orders?|invoices?|tickets?|cases?|ref(?:erence)?|p\\.?o\\.?|serial|part|model|batch|lot|build|version|tracking|awb|barcode|ean|gtin|upc|sku|patent|policy|claim|docket|booking|flight|contract|transaction|txn|project|tender|bid|grant|article|rule|section|standard|norm|bestellung|rechnung|auftrag|vorgang|vertrag|pedido|factura|folio|expediente|commande|facture|ordine|fattura|đơn hàng|hóa đơn|pesanan|faktur)(?!\\p{L})[^\\n\\d]{0,14}$");

    /** The first words of the labels, letters alone. */
    private static final Set<String> LABELS = Set.of(
            ("passport pasaporte reisepass hộ sss t tin ti gsis umid phil philhealth pag pagibig hdmf philsys national philippine prc pan"
                            + " aadhaar aadhar uan voter voters ssn social seguridad n sécurité nir nik ktp npwp bpjs afiliación ni"
                            + " tfn itin ein driver drivers driving dl license licence licencia führerschein nin bvn vin nric"
                            + " emirates iqama green alien work visa d dn dni nie nif c cc curp pesel nss ine cuil cuit cp cpf r"
                            + " rg cédula cedula clabe iban steuer steuerid steueridnr steueridentifikationsnummer steuernummer"
                            + " sozialversicherungsnummer rentenversicherungsnummer personalausweis ausweis cccd cmnd cmt căn mã"
                            + " mst bảo bhxh postal barangay student id")
                    .split(" "));

    private static final Set<String> NUMBER =
            Set.of("no", "nr", "num", "number", "nummer", "n", "número", "numero", "id");

    private IdentityNumbers() {}

    public static void find(Findings findings) {
        if (findings.hasOneOf(LABELS)) {
            findings.addAllAround(FOUR_DIGITS, LONGEST_LABEL, LONGEST_NUMBER, IDENTITY_NUMBER, 1);
        }
        findings.addAllAround(THREE_DIGITS, LONGEST_BARE_NUMBER, LONGEST_BARE_NUMBER, BARE_NUMBER, 0);
        var text = findings.text();
        GROUPS.matcher(text)
                .results()
                .filter(found -> isOfSomebody(found, text))
                .forEach(found -> findings.add(found.start(), found.end()));
        if (findings.hasOneOf(NUMBER) || text.indexOf('#') >= 0 || text.indexOf('º') >= 0 || text.indexOf('°') >= 0) {
            NUMBERED.matcher(text)
                    .results()
                    .filter(found -> !isOfAThing(text, found.start(1)))
                    .forEach(found -> findings.add(found.start(1), found.end(1)));
        }
    }

    private static boolean isOfSomebody(MatchResult found, String text) {
        var number = found.group();
        if (Phones.digits(number).length() < FEWEST_DIGITS
                || OF_A_THING.matcher(number).matches()
                || Phones.isNeverOne(number)
                || isRange(number)) {
            return false;
        }
        return !isOfAThing(text, found.start());
    }

    private static boolean isOfAThing(String text, int number) {
        return THING_BEFORE
                .matcher(text.substring(Math.max(0, number - LOOKED_BACK), number))
                .find();
    }

    /** “2500000-3000000”. */
    private static boolean isRange(String number) {
        var ends = number.split("-");
        return ends.length == 2 && ends[0].length() <= ends[1].length() && Character.isDigit(ends[0].charAt(0));
    }
}
