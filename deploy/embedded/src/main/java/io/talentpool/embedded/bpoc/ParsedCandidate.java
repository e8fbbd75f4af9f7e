package io.talentpool.embedded.bpoc;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.talentpool.embedded.bpoc.SamplePeople.Person;
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

    /** Who it is; what the corpus does not say of them is another's. */
    Person person(Person other) {
        return new Person(
                known("first_name", other.firstName()),
                known("last_name", other.lastName()),
                user.path("email").asText().contains("@") ? user.path("email").asText() : other.email(),
                known("phone", other.phone()),
                known("location_city", other.city()),
                known("location_province", other.province()),
                known("location_country", other.country()));
    }

    private String known(String column, String otherwise) {
        String value = user.path(column).asText("");
        return value.isBlank() ? otherwise : value;
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
