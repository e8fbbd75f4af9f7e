package io.talentpool.gateway.redaction.giveaway;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;

/** Tells phone numbers from the other long numbers of a résumé: years, dates, amounts, versions, codes. */
public final class Phones {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /** Where most candidates are. */
    private static final List<String> REGIONS = List.of("PH", "IN", "US", "GB", "AU", "DE", "VN", "NG", "ES", "MX");

    /** Where people leave the 0 away: elsewhere a number without it is some other number. */
    private static final List<String> REGIONS_WITHOUT_ZERO = List.of("PH", "IN", "US");

    private static final int FEWEST = 7;
    private static final int MOST = 15;
    private static final int FEWEST_WITHOUT_SIGNS = 9;

    private static final String SEPARATOR = "[ \\t./()\\\\_\\p{Pd}−·•*~|\\[\\]]";
    private static final String SPOKEN_SEPARATOR = "\\s(?:dash|hyphen|dot|gitling|gui[oó]n|tiret)\\s";
    private static final Pattern RUN = Pattern.compile("(?<![\\p{N}.,])(?:\\+\\s?|00)?[(\\[]?\\d(?:(?:"
            + SPOKEN_SEPARATOR + "|(?:(?!\\.\\s)" + SEPARATOR + "){0,4})\\d){5,24}(?!\\d)");
    private static final Pattern IN_WORDS = Pattern.compile(
            "\\b(?:(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple|\\d{1,4})[\\s,.-]{1,4}){5,30}(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|\\d{1,5})\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER_WORD = Pattern.compile("(?i)zero|one|two|three|four|five|six|seven|eight|nine");

    private static final Set<String> NUMBER_WORDS =
            Set.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
    private static final int FEWEST_NUMBER_WORDS = 3;

    private static final Pattern NEAR_BEFORE = Pattern.compile(
            "(?i)(?:\\b(?:tel(?:ephone|éfono|efono|efon)?|phone|mobile?|mob|móvil|movil|celular|cel|cell(?:phone)?|handy(?:nr|nummer)?|contact(?:s| me| no| number| us| details| #)?|cp|call(?: or (?:text|sms))?(?: me| us| at| on| ko)?|text(?: me)?|txt|sms|viber|whats-?app|wa|telegram|fax|ph|gcash|hotline|reach(?: me)?(?: at| on)?|número|numero|number|num|điện thoại|di động|đt|sđt|zalo|line|landline|globe|smart|(?:my|aking) (?:no|number|#)|ring|ping me|msg|message me|liên hệ|llamar|llámame|erreichbar|rufnummer|tawagan|itext)|[☎📞📱📲✆])"
                    + "[\\s.:;=)\\]#/(–—-]*(?:(?:no|number|nos|nr|num|#|at|is|on|me|us|là|es|ko|po|or|/|&|and|:|unter|al|sa|via)\\b[\\s.:;=)\\]#(–—-]*){0,3}$");
    private static final Pattern NEAR_AFTER = Pattern.compile(
            "(?i)^[\\s,(\\[–—-]{1,4}(?:mobile|cell|viber|whats-?app|landline|globe|smart|sun|home|office phone|call|text|sms|telegram|zalo|fax)\\b");
    private static final int LOOKED_AROUND = 48;

    private static final String YEAR = "(?:19|20)\\d{2}";
    private static final String BETWEEN = "\\s*(?:[\\p{Pd}/−·.]|\\s)\\s*";
    private static final String DATE = "(?:" + YEAR
            + "[-/.]\\d{1,2}(?:[-/.]\\d{1,2})?|\\d{1,2}[-/.](?:\\d{1,2}[-/.])?(?:" + YEAR + "|\\d{2})|" + YEAR + ")";
    private static final Pattern DATES =
            Pattern.compile("\\(?" + DATE + "(?:" + BETWEEN + DATE + ")*(?:\\s+\\d{1,2})?[)\\s]*");
    private static final Pattern COMPACT_DATE =
            Pattern.compile(YEAR + "(?:0[1-9]|1[0-2])(?:[0-2]\\d|3[01])(?:[ _-]?\\d{2,6})?");
    private static final Pattern IP_ADDRESS =
            Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:/\\d{1,2})?");
    private static final Pattern VERSION =
            Pattern.compile("(?!\\d{3}\\.\\d{3}\\.\\d{4})[1-9]\\d{0,2}(?:\\.\\d{1,6}){2,3}");
    private static final Pattern DECIMALS =
            Pattern.compile("\\d{1,3}\\.\\d{1,2}(?:\\s?[/|–-]\\s?\\d{1,3}\\.\\d{1,2})+");
    /** A watch from 0400 to 0800. */
    private static final Pattern HOURS =
            Pattern.compile("(?:[01]\\d|2[0-4])[0-5]\\d\\s?[\\p{Pd}/]\\s?(?:[01]\\d|2[0-4])[0-5]\\d");

    private static final Pattern WHOLE_DATE = Pattern.compile(
            "(?<!\\d)(?:" + YEAR + "[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]" + YEAR + ")(?!\\d)");
    private static final Pattern THOUSANDS = Pattern.compile("[1-9]\\d{0,2}(?:([.,' ])\\d{3})(?:\\1\\d{3})+");
    private static final Pattern ROUND = Pattern.compile("[1-9]\\d{0,4}0{4}|[1-9]\\d{0,5}0{5,}");
    private static final Pattern RANGE_OF_AMOUNTS =
            Pattern.compile("[1-9]\\d{2,6}(?:\\s?[\\p{Pd}/−]\\s?|\\s)[1-9]\\d{2,6}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,9}\\.\\d{1,10}");

    private static final Pattern MONEY_BEFORE = Pattern.compile(
            "(?i)(?:[$€£¥₱₹₦₫₩]|\\b(?:php|usd|eur|gbp|inr|ngn|vnd|aud|sgd|cad|aed|sar|jpy|mxn|cop|ars|brl|rs|p|us|hkd|chf)\\.?)\\s?$");
    private static final Pattern COUNTED_AFTER = Pattern.compile(
            "^(?:\\+|\\s?%|\\s?[kKmM]\\b|(?:\\s|-)(?:(?:[\\p{Ll}-]+\\s){0,2}\\p{Ll}{2,}(?:s|ese|ent|en|er|os|as)\\b|(?:ms|s|secs?|mins?|hrs?|kb|mb|gb|tb|KB|MB|GB|TB|Mbps|kbps|Gbps|hz|Hz|MHz|GHz|px|W|kW|V|mAh|ml|mg|g|lbs?|oz|ft|req/s|wpm|kph|pesos?|dollars?|euros?|usd|php|inr|eur|vnd|đồng|dong|ngn|naira|rupees?|words?|units?|sq|per|a (?:day|month|year)|rpm|mm|km|kg|rows|people|million|PHP|USD|EUR|INR|VND|NGN|MXN|COP|pcs)\\b)|\\s?(?:[€£$₫₱]|VNĐ|đ\\b))");
    private static final Pattern CODE_BEFORE = Pattern.compile(
            "(?:\\b(?:[A-Z]{2,8}|[Ii][Ss][Oo]|[Dd][Ii][Nn])(?:[ /-]?[A-Z]{1,6})?[ :#/-]{0,2}|(?i:\\b(?:sku|po|p\\.o\\.|ticket|tickets|invoice|order|orders|case|cases|ref(?:erence)?|form|batch|lot|model|part|item|serial|isbn|issn|doi|upc|ean|asin|imei|account|acct|tracking|build|version|v|port|ports|route|room|section|article|rule|code|codes|hs|cpt|icd|naics|docket|claim|policy|booking|flight|patent|bug|issue|jira|incident|change|req(?:uest)?|pr|commit|release|kb|standard|license plate|plate|template|dataset|id|ids|sn|number of \\w+|no\\.|nr\\.|nos\\.|series|ean|gtin|employee|student|awb|barcode|\\p{L}*nummer|rechnung|bestellung|vorgang|folio|pedido|factura|mã(?: \\p{L}+){0,3}|transaction|txn|control|permit|cert(?:ificate)?)\\b(?:\\s+(?:no|nos|number|numbers|num|id|ids|code|nr))?\\.?\\s*[:#=-]?\\s*#?))$");
    private static final Pattern CODE_LETTER_BEFORE = Pattern.compile("[\\p{L}#][-_]?$");

    private Phones() {}

    public static void find(Findings findings, String candidatesRegion) {
        var text = findings.text();
        if (hasEnoughDigits(text)) {
            var run = RUN.matcher(text);
            int from = 0;
            while (run.find(from)) {
                from = run.end();
                findAll(run, text, candidatesRegion, findings);
            }
        }
        if (findings.count(NUMBER_WORDS) < FEWEST_NUMBER_WORDS) {
            return;
        }
        IN_WORDS.matcher(text)
                .results()
                .filter(found -> NUMBER_WORD.matcher(found.group()).results().count() >= FEWEST_NUMBER_WORDS)
                .forEach(found -> findings.add(found.start(), found.end()));
    }

    /** Whether a text can hold the shortest of numbers at all. */
    public static boolean hasEnoughDigits(String text) {
        int digits = 0;
        for (int at = 0; at < text.length() && digits < FEWEST; at++) {
            digits += Character.isDigit(text.charAt(at)) ? 1 : 0;
        }
        return digits == FEWEST;
    }

    /** Two numbers may stand next to each other with no more than a stroke between them. */
    private static void findAll(Matcher run, String text, String region, Findings findings) {
        int start = run.start();
        var parts = run.group().split("(?<=/)|\\s{2,}|(?<=\\|)|(?<=\\s[\\p{Pd}])");
        boolean separate = parts.length > 1
                && Stream.of(parts).allMatch(part -> digits(part).length() >= FEWEST);
        if (!separate) {
            find(start, run.end(), text, region, findings);
            return;
        }
        for (var part : parts) {
            int at = text.indexOf(part, start);
            find(at, at + part.length(), text, region, findings);
            start = at + part.length();
        }
    }

    private static void find(int from, int to, String text, String region, Findings findings) {
        var written = text.substring(from, to).replaceAll(SPOKEN_SEPARATOR, "-");
        var before = text.substring(Math.max(0, from - LOOKED_AROUND), from);
        var after = text.substring(to, Math.min(text.length(), to + LOOKED_AROUND));
        boolean isOpen = written.startsWith("(") || written.startsWith("[");
        if (isPhone(
                isOpen && !written.contains(")") && !written.contains("]") ? written.substring(1) : written,
                before,
                after,
                region)) {
            findings.add(from, to);
        }
    }

    private static boolean isPhone(String written, String before, String after, String region) {
        var number = written.strip();
        var digits = digits(number);
        if (digits.length() < FEWEST || digits.length() > MOST + 2 || isNeverOne(number)) {
            return false;
        }
        boolean near =
                NEAR_BEFORE.matcher(before).find() || NEAR_AFTER.matcher(after).find();
        if (near) {
            return true;
        }
        boolean isGlued = !after.isEmpty() && Character.isLetter(after.charAt(0));
        if (isGlued && !(Character.isUpperCase(after.charAt(0)) && digits.startsWith("0"))) {
            return false;
        }
        boolean international = number.startsWith("+") || number.startsWith("(+") || number.startsWith("00");
        boolean zero = digits.startsWith("0");
        if (!international && CODE_LETTER_BEFORE.matcher(before).find()) {
            return false;
        }
        if (international || zero) {
            return !CODE_BEFORE.matcher(before).find() || international
                    ? isPossible(number, international, region)
                    : false;
        }
        return !isOtherNumber(number, before, after)
                        && digits.length() >= FEWEST_WITHOUT_SIGNS
                        && isValid(number, region)
                || isLocalForm(number) && !isOtherNumber(number, before, after);
    }

    /** (02) 8555-0142, 555-0142 in brackets: what nothing else looks like. */
    private static boolean isLocalForm(String number) {
        return number.matches("\\(\\d{2,4}\\)[ -]?\\d{3,4}[ .-]?\\d{4}|\\d{3}[.-]\\d{3}[.-]\\d{4}");
    }

    /** Whether it is a date, an address of a computer, a version, several scores: neither a phone's number nor a person's. */
    static boolean isNeverOne(String number) {
        return DATES.matcher(number).matches()
                || IP_ADDRESS.matcher(number).matches()
                || VERSION.matcher(number).matches()
                || DECIMALS.matcher(number).matches()
                || HOURS.matcher(number).matches()
                || digits(WHOLE_DATE.matcher(number).replaceAll(" ")).length() < FEWEST;
    }

    private static boolean isOtherNumber(String number, String before, String after) {
        return COMPACT_DATE.matcher(number).matches()
                || THOUSANDS.matcher(number).matches()
                || ROUND.matcher(number).matches()
                || RANGE_OF_AMOUNTS.matcher(number).matches()
                || DECIMAL.matcher(number).matches()
                || MONEY_BEFORE.matcher(before).find()
                || CODE_BEFORE.matcher(before).find()
                || COUNTED_AFTER.matcher(after).find();
    }

    private static boolean isPossible(String number, boolean international, String region) {
        return international
                ? parsed(number, "ZZ", false)
                : Stream.concat(Stream.of(region), REGIONS.stream())
                        .anyMatch(country -> parsed(number, country, false));
    }

    private static boolean isValid(String number, String region) {
        return Stream.concat(Stream.of(region), REGIONS_WITHOUT_ZERO.stream())
                .anyMatch(country -> parsed(number, country, true));
    }

    private static boolean parsed(String number, String region, boolean valid) {
        try {
            var parsed = NUMBERS.parse(digitsWithSign(number), region);
            return valid ? NUMBERS.isValidNumber(parsed) : NUMBERS.isPossibleNumber(parsed);
        } catch (NumberParseException none) {
            return false;
        }
    }

    private static String digitsWithSign(String number) {
        var digits = digits(number);
        if (number.startsWith("+") || number.startsWith("(+")) {
            return "+" + digits.replaceFirst("^63(0)", "63");
        }
        return digits.startsWith("00") ? "+" + digits.substring(2) : digits;
    }

    /** The digits of a text, one after the other. */
    public static String digits(String text) {
        var digits = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                digits.append(text.charAt(at));
            }
        }
        return digits.toString();
    }
}
