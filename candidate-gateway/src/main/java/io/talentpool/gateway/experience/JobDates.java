package io.talentpool.gateway.experience;

import java.util.function.UnaryOperator;

/**
 * What a résumé says about the time of one job, as written; what it leaves open is empty.
 *
 * @param text the whole of it in one text: “Jan 2019 – Present”, “2018-2020”, “3 yrs”
 * @param start the first day, month or year, where the résumé keeps it apart
 * @param end the last one, likewise
 * @param current whether the job is said to go on; null where nothing is said
 */
public record JobDates(String text, String start, String end, Boolean current) {

    private static final String GOES_ON = "Present";

    /** Of a job whose time is one text. */
    public static JobDates of(String text) {
        return new JobDates(text, "", "", null);
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
