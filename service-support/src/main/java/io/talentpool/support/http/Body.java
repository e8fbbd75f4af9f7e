package io.talentpool.support.http;

import io.talentpool.support.rule.InvalidInput;

/** A request's body. */
public final class Body {

    private Body() {}

    /**
     * The body, which must be there.
     *
     * @throws InvalidInput when it is empty or the JSON literal {@code null}
     */
    public static <T> T required(T body) {
        if (body == null) {
            throw new InvalidInput("body", "is required: send a JSON object");
        }
        return body;
    }
}
