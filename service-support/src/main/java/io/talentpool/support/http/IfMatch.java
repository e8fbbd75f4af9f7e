package io.talentpool.support.http;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.talentpool.support.problem.CommonProblems;
import io.talentpool.support.rule.InvalidInput;

/**
 * The condition {@code If-Match} of a change (RFC 9110, 13.1.1): it is made only to a version that the caller has seen. A proxy that
 * compresses an answer makes our tag weak ({@code W/"3"}) or lengthens it ({@code "3-gzip"}). That is still the version the caller
 * has seen, since ours count changes and not bytes; so it is as good.
 *
 * @param given whether there is a condition at all; {@code *} is one, which whatever exists meets
 * @param versions the versions that will do; empty when any will
 */
public record IfMatch(boolean given, Optional<Set<String>> versions) {

    /** What proxies add to a tag when they compress what it stands for. */
    private static final Pattern ENCODING = Pattern.compile("(?<=\\w)(?:--?|;)(?:gzip|br|zstd|deflate)$");

    /** For changes that come without the header. */
    public static final IfMatch ANY = new IfMatch(false, Optional.empty());

    private static final IfMatch WHATEVER_EXISTS = new IfMatch(true, Optional.empty());

    /** One tag and the comma behind it; a comma may be in a tag, too. */
    private static final Pattern TAG = Pattern.compile("\\G\\s*(?:W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]*)\"\\s*(?:,|$)");

    /**
     * Reads the header.
     *
     * @param header as it came; null where there is none
     * @throws InvalidInput when it is neither {@code *} nor a list of entity tags
     */
    public static IfMatch read(String header) {
        if (header == null) {
            return ANY;
        }
        return header.strip().equals("*") ? WHATEVER_EXISTS : new IfMatch(true, Optional.of(tags(header)));
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

    /**
     * Demands that the condition holds for what shows more than its version tells.
     *
     * @param what there is, in words, e.g. {@code interview}
     * @param current the version it is at
     * @param etag its entity tag, in quotes, as an answer about it has it
     */
    public void check(String what, int current, String etag) {
        if (versions.isPresent() && !versions.get().contains(etag.substring(1, etag.length() - 1))) {
            throw CommonProblems.versionMismatch(what, current, etag);
        }
    }

    private static Set<String> tags(String header) {
        Set<String> versions = new HashSet<>();
        Matcher tag = TAG.matcher(header);
        int end = 0;
        while (tag.find()) {
            end = tag.end();
            versions.add(ENCODING.matcher(tag.group(1)).replaceFirst(""));
        }
        if (end == 0 || end < header.length()) {
            throw new InvalidInput("If-Match", "must be the ETag of an answer, such as \"3\", or *");
        }
        return versions;
    }
}
