package io.talentpool.support.http;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.talentpool.support.problem.CommonProblems;
import io.talentpool.support.rule.InvalidInput;

/**
 * The condition {@code If-Match} of a change (RFC 9110, 13.1.1): it is made only to a version that the caller has seen.
 *
 * @param versions the versions that will do; empty when any will
 */
public record IfMatch(Optional<Set<String>> versions) {

    /** For changes that come without the header. */
    public static final IfMatch ANY = new IfMatch(Optional.empty());

    private static final Pattern TAG = Pattern.compile("(W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]*)\"");

    /**
     * Reads the header.
     *
     * @param header as it came; null where there is none
     * @throws InvalidInput when it is neither {@code *} nor a list of entity tags
     */
    public static IfMatch read(String header) {
        if (header == null || header.strip().equals("*")) {
            return ANY;
        }
        return new IfMatch(Optional.of(Arrays.stream(header.split(","))
                .map(String::strip)
                .map(IfMatch::strongTag)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet())));
    }

    /**
     * Demands that the condition holds.
     *
     * @param what there is, in words, e.g. {@code interview}
     * @param current the version it is at
     */
    public void check(String what, int current) {
        if (versions.isPresent() && !versions.get().contains(Integer.toString(current))) {
            throw CommonProblems.versionMismatch(what, current);
        }
    }

    /** A weak tag is a tag, but never matches here. */
    private static Optional<String> strongTag(String text) {
        Matcher tag = TAG.matcher(text);
        if (!tag.matches()) {
            throw new InvalidInput("If-Match", "must be the ETag of an answer, such as \"3\", or *");
        }
        return tag.group(1) == null ? Optional.of(tag.group(2)) : Optional.empty();
    }
}
