package io.talentpool.support.http;

import java.util.UUID;
import java.util.function.Supplier;

/** The id in a path. What is no UUID cannot be the id of anything, so it is as unknown as one that nobody has. */
public final class PathId {

    private static final String CANONICAL = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private PathId() {}

    /**
     * Reads an id.
     *
     * @param unknown the 404 to fail with when the text is no UUID in its canonical form
     */
    public static UUID read(String text, Supplier<? extends RuntimeException> unknown) {
        if (!text.matches(CANONICAL)) {
            throw unknown.get();
        }
        return UUID.fromString(text);
    }
}
