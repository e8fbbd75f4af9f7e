package io.talentpool.embedded.bpoc;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.talentpool.embedded.corpus.Corpus;

import com.fasterxml.jackson.databind.JsonNode;

/** One of the corpus's people, whose résumés look as those of real parsers do: so that the sample database is as varied as real ones. */
record ParsedCandidate(JsonNode user, JsonNode resume) {

    /** The candidates before are made up by {@link SampleCandidates} alone. */
    private static final int FIRST = 200;

    private static final List<JsonNode> ALL = Corpus.profiles();

    /** The number of candidates of whom the whole corpus is part. */
    static final int UP_TO_THE_LAST = FIRST + ALL.size();

    static boolean isOne(int n) {
        return n >= FIRST && n < UP_TO_THE_LAST;
    }

    static ParsedCandidate of(int n) {
        var profile = ALL.get(n - FIRST);
        return new ParsedCandidate(profile.path("user"), Corpus.resume(profile));
    }

    /** The row of {@code users}. */
    Map<String, Object> user(LocalDateTime joined) {
        var row = new LinkedHashMap<String, Object>();
        user.properties()
                .forEach(column -> row.put(column.getKey(), column.getValue().asText(null)));
        row.put("admin_level", "user");
        row.put("created_at", joined.toString());
        return row;
    }
}
