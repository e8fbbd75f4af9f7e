package io.talentpool.support.http;

/** What goes out with its version as {@code ETag}: an answer about one resource. */
public interface Versioned {

    /** The version of the resource, 1 at birth. */
    int version();

    /** What its {@code ETag} is: it changes with everything that the answer shows, which without more is the version. */
    default String etag() {
        return "\"%d\"".formatted(version());
    }
}
