package io.talentpool.gateway.resume;

import com.fasterxml.jackson.databind.JsonNode;

/** Whether the makers of a résumé have hidden a part of it from its readers: {@code "visible": false}, {@code "hidden": true}. */
public final class Visibility {

    private Visibility() {}

    public static boolean hides(JsonNode part) {
        return part.isObject()
                && ((part.path("visible").isBoolean() && !part.path("visible").booleanValue())
                        || part.path("hidden").asBoolean(false));
    }
}
