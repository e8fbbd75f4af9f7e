package io.talentpool.gateway.resume;

import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/** Finds the résumé in what it is wrapped in: an array with one element, {@code {files: [{data: …}]}}, or both. */
final class Envelope {

    private static final String[] WRAPPERS = {"files", "data", "resume", "resume_data", "parsed", "content"};
    private static final int DEEPEST = 5;

    private Envelope() {}

    static JsonNode open(JsonNode value) {
        var inner = value;
        for (int depth = 0; depth < DEEPEST; depth++) {
            var next = unwrap(inner);
            if (next == inner) {
                return inner;
            }
            inner = next;
        }
        return inner;
    }

    private static JsonNode unwrap(JsonNode value) {
        if (value.isArray()) {
            return value.isEmpty() ? value : value.get(0);
        }
        var members = Members.of(value);
        if (members.hasAny(sections())) {
            return value;
        }
        var wrapped = members.first(WRAPPERS);
        return wrapped.isContainerNode() ? wrapped : value;
    }

    private static String[] sections() {
        return Stream.of(Synonyms.SKILLS, Synonyms.EXPERIENCE, Synonyms.EDUCATION, Synonyms.SUMMARY)
                .flatMap(Stream::of)
                .toArray(String[]::new);
    }
}
