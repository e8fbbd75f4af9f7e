package io.talentpool.proofs.access;

import static io.talentpool.proofs.openapi.Refusal.require;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import io.talentpool.proofs.openapi.Refusal;
import io.talentpool.proofs.wire.Answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What answers must look like, each rule giving half a sentence for every fault. */
final class Rules {

    private static final Map<String, String> HEADERS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Cache-Control", "no-store",
            "Referrer-Policy", "no-referrer",
            "X-Frame-Options", "DENY");

    /** Data need nothing. A page has a style of its own, named by its digest, and may load nothing either. */
    private static final Pattern POLICY = Pattern.compile(
            "default-src 'none';( style-src 'sha256-[\\w+/=]+'; base-uri 'none'; form-action 'none';)? frame-ancestors 'none'");

    private Rules() {}

    /** 401 must say how to sign in (RFC 9110, 11.6.1). */
    static List<String> challenge(Answer answer) {
        List<String> faults = Refusal.faultsOf(answer, Set.of(401));
        String challenge = answer.header("WWW-Authenticate").orElse("none");
        require(faults, challenge.startsWith("Bearer"), "WWW-Authenticate is %s", challenge);
        return faults;
    }

    /** 405 must say what is allowed (RFC 9110, 15.5.6). */
    static List<String> otherMethod(Answer answer, Set<String> known) {
        List<String> faults = Refusal.faultsOf(answer, Set.of(405));
        String allowed = answer.header("Allow").orElse("");
        require(faults, known.stream().allMatch(allowed::contains), "Allow is \"%s\", not %s", allowed, known);
        return faults;
    }

    static List<String> kind(Answer answer, int status, String slug) {
        List<String> faults = Refusal.faultsOf(answer, Set.of(status));
        String type = answer.json().path("type").asText();
        require(faults, type.endsWith("/" + slug), "the type is %s instead of …/%s", type, slug);
        return faults;
    }

    static List<String> admitted(Answer answer) {
        List<String> faults = new ArrayList<>();
        require(
                faults,
                !Set.of(401, 403).contains(answer.status()) && answer.status() < 500,
                "answers %d: %s",
                answer.status(),
                answer.json().path("error").asText());
        return faults;
    }

    /** Nobody can tell what is another's from what is nowhere. */
    static List<String> sameAs(Answer unknown, Answer foreign) {
        List<String> faults = Refusal.faultsOf(foreign, Set.of(404));
        JsonNode one = withoutInstance(unknown);
        JsonNode other = withoutInstance(foreign);
        require(faults, one.equals(other), "of an unknown id it says %s, of another's %s", one, other);
        return faults;
    }

    /** A page for people, which says nothing of what is behind it. */
    static List<String> page(Answer answer, int status) {
        List<String> faults = new ArrayList<>();
        require(faults, answer.status() == status, "status %d instead of %d", answer.status(), status);
        require(faults, answer.mediaType().equals("text/html"), "content type \"%s\"", answer.mediaType());
        require(faults, answer.text().contains("This link does not work"), "it says: %s", answer.text());
        return faults;
    }

    static List<String> headers(Answer answer) {
        List<String> faults = new ArrayList<>();
        HEADERS.forEach((name, value) -> {
            String found = answer.header(name).orElse("missing");
            require(faults, found.equals(value), "%s is %s", name, found);
        });
        String policy = answer.header("Content-Security-Policy").orElse("missing");
        require(faults, POLICY.matcher(policy).matches(), "Content-Security-Policy is %s", policy);
        return faults;
    }

    static List<String> noOtherOrigin(Answer answer) {
        List<String> faults = new ArrayList<>();
        require(
                faults,
                answer.header("Access-Control-Allow-Origin").isEmpty(),
                "Access-Control-Allow-Origin is %s",
                answer.header("Access-Control-Allow-Origin").orElse(""));
        return faults;
    }

    private static JsonNode withoutInstance(Answer answer) {
        JsonNode problem = answer.json();
        return problem.isObject() ? ((ObjectNode) problem).without("instance") : problem;
    }
}
