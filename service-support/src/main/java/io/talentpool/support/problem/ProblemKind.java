package io.talentpool.support.problem;

import java.net.URI;

import io.quarkiverse.resteasy.problem.HttpProblem;

/**
 * One kind of problem: the entry of a catalogue.
 *
 * @param slug the last part of the {@code type} URI, e.g. {@code unknown-client}; never changes once published
 * @param status the HTTP status
 * @param title a short text that is the same for every occurrence
 * @param example the detail of one occurrence, for the OpenAPI document
 */
public record ProblemKind(String slug, int status, String title, String example) {

    private static final String BASE = "https://talentpool.io/problems/";

    /** The stable identifier of this kind, as RFC 9457 wants it. */
    public URI type() {
        return URI.create(BASE + slug);
    }

    /** The occurrence that its example tells of. */
    public HttpProblem because() {
        return because(example);
    }

    /**
     * An occurrence of this kind.
     *
     * @param detail one sentence a person can act on; it is also the member {@code error}
     */
    public HttpProblem because(String detail) {
        return with(detail).build();
    }

    /** As {@link #because}, to add members or headers to. */
    public HttpProblem.Builder with(String detail) {
        return HttpProblem.builder()
                .withType(type())
                .withStatus(status)
                .withTitle(title)
                .withDetail(detail);
    }
}
