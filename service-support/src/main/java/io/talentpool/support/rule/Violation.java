package io.talentpool.support.rule;

/**
 * One thing wrong with what a caller sent.
 *
 * @param field the member or parameter to blame, spelt as on the wire, e.g. {@code preferred_times[1]}
 * @param message a sentence fragment that follows the field's name, e.g. {@code must be in the future}
 */
public record Violation(String field, String message) {

    /** The whole sentence, for people: {@code preferred_times[1] must be in the future}. */
    public String sentence() {
        return field + " " + message;
    }
}
