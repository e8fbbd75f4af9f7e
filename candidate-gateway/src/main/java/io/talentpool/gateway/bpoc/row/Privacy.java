package io.talentpool.gateway.bpoc.row;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a candidate keeps to themselves, field by field. A field is public only where nothing is set, or {@code public} is:
 * a word we do not know hides it.
 */
public record Privacy(JsonNode settings) {

    /** Whether the field with that name in {@code privacy_settings} must not be shown. */
    public boolean hides(String field) {
        var setting = settings.path(field);
        return setting.isTextual() && !setting.textValue().equalsIgnoreCase("public");
    }
}
