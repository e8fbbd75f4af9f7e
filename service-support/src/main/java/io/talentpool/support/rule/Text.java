package io.talentpool.support.rule;

/** Free text as people type it: trimmed, and within its length. */
public final class Text {

    private Text() {}

    /**
     * The text without surrounding white space.
     *
     * @throws InvalidInput when it is missing, blank, longer than {@code max} characters or not storable
     */
    public static String required(String field, String text, int max) {
        String trimmed = optional(field, text, max);
        if (trimmed == null) {
            throw new InvalidInput(field, "is required: write 1 to %,d characters".formatted(max));
        }
        return trimmed;
    }

    /** As {@link #required}, but null when the text is missing or blank. */
    public static String optional(String field, String text, int max) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String trimmed = text.strip();
        // Counted as PostgreSQL counts, by code point: an emoji is one character.
        int length = trimmed.codePointCount(0, trimmed.length());
        if (length > max) {
            throw new InvalidInput(field, "is too long: %,d characters where %,d are allowed".formatted(length, max));
        }
        if (trimmed.indexOf('\0') >= 0) {
            throw new InvalidInput(field, "contains a NUL character, which cannot be stored");
        }
        return trimmed;
    }
}
