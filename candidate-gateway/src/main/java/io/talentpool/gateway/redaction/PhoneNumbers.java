package io.talentpool.gateway.redaction;

import java.util.regex.Pattern;

/** Tells a phone number from the other long numbers in a résumé: years, dates, versions and round amounts. When in doubt, it is one. */
final class PhoneNumbers {

    private static final String YEAR = "(?:19|20)\\d{2}";
    private static final String BETWEEN = "\\s*[-\\u2010-\\u2015/]\\s*";

    private static final Pattern YEARS = Pattern.compile(YEAR + "(?:" + BETWEEN + "|\\s+)" + YEAR);
    private static final String DAY =
            "(?:" + YEAR + "([-/.])\\d{1,2}(?:\\1\\d{1,2})?|\\d{1,2}([-/.])(?:\\d{1,2}\\2)?" + YEAR + ")";
    private static final Pattern DATES =
            Pattern.compile(DAY + "(?:" + BETWEEN + DAY.replace("\\1", "\\3").replace("\\2", "\\4") + ")?");
    private static final Pattern ROUND_AMOUNT = Pattern.compile("[1-9]\\d{0,5}0{4,}");

    /** “10.0.19041”: no telephone network has a group of a single digit in the middle. */
    private static final Pattern VERSION = Pattern.compile("\\d{1,2}\\.\\d\\.\\d{1,6}(?:\\.\\d{1,5})?");

    private PhoneNumbers() {}

    /** @param digits seven or more digits, possibly with separators and a leading {@code +} */
    static boolean isPhoneNumber(String digits) {
        var text = digits.strip();
        return !YEARS.matcher(text).matches()
                && !DATES.matcher(text).matches()
                && !ROUND_AMOUNT.matcher(text).matches()
                && !VERSION.matcher(text).matches();
    }
}
