package io.talentpool.gateway.experience;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * What a résumé says about the time of one job, as written; what it leaves open is empty.
 *
 * @param text the whole of it in one text: “Jan 2019 – Present”, “2018-2020”, “3 yrs”
 * @param start the first day, month or year, where the résumé keeps it apart
 * @param end the last one, likewise
 * @param current whether the job is said to go on; null where nothing is said
 */
public record JobDates(String text, String start, String end, Boolean current) {

    private static final String ANY = "(?:(?:19|20)\\d{2}|\\d{1,2}/\\d{2})";
    private static final Pattern PERIOD = Pattern.compile("(?iU)(?<!\\d)" + ANY
            + "(?!\\d)[^\\d\\n]{0,24}?(?:\\p{Pd}|−|~|/|→|\\b(?:to|until|till|bis|a|al|au|hasta|até|hanggang|đến|tot|fino)\\b)[^\\d\\n]{0,24}?(?:(?<!\\d)"
            + ANY
            + "|\\b(?:present|current|now|today|ongoing|date|heute|actualidad|atual|presente|oggi|aujourd|nay|kasalukuyan|sekarang|\\d{1,2}\\s)|$)"
            + "|\\b(?:since|desde|seit|depuis|mula)\\s[^\\d\\n]{0,12}(?:19|20)\\d{2}"
            + "|\\b\\d{1,2}(?:\\.\\d)?\\+?\\s?(?:years?|yrs?)\\b");
    private static final String GOES_ON = "Present";

    /** Of a job whose time is one text. */
    public static JobDates of(String text) {
        return new JobDates(text, "", "", null);
    }

    /** Of a job that is one line, if there is a period in it: a year alone may be of something else. */
    public static JobDates within(String line) {
        return of(PERIOD.matcher(line).find() ? line : "");
    }

    /** Whether a line has a period in it. */
    public static boolean areIn(String line) {
        return PERIOD.matcher(line).find();
    }

    /** As a page shows it: the text, or start and end. */
    public String shown() {
        if (!text.isEmpty()) {
            return text;
        }
        var last = end.isEmpty() && saysThatItGoesOn() ? GOES_ON : end;
        if (start.isEmpty() || last.isEmpty()) {
            return start.isEmpty() && last.equals(GOES_ON) ? GOES_ON : start + last;
        }
        return start + " – " + last;
    }

    /** Whether it has a start, and nothing tells whether or when it ended. */
    boolean isOpen() {
        return !start.isEmpty() && end.isEmpty() && text.isEmpty() && current == null;
    }

    JobDates goingOn() {
        return new JobDates(text, start, end, true);
    }

    boolean saysThatItGoesOn() {
        return Boolean.TRUE.equals(current);
    }

    public boolean saysNothing() {
        return text.isEmpty() && start.isEmpty() && end.isEmpty();
    }

    /** The same with every text changed. */
    public JobDates map(UnaryOperator<String> change) {
        return new JobDates(change.apply(text), change.apply(start), change.apply(end), current);
    }
}
