package io.talentpool.proofs.events;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.talentpool.local.topics.LifeCycleEvent;
import io.talentpool.proofs.SystemUnderProof;
import io.talentpool.proofs.stage.ProvingClient;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Everything that the databases know about people and that no other system shall learn from an event: names, addresses, notes. */
final class PersonalTexts {

    /** Shorter ones are in every second word. */
    private static final int SHORTEST = 3;

    private static final Pattern WORD = Pattern.compile("[\\w-]+", Pattern.UNICODE_CHARACTER_CLASS);

    /** What clients of proofs write is anything at all; {@code Invariants} looks for their mark. */
    private static final String OURS = """
            select unnest(array[name, email, company]) from client_directory
            union select candidate_first_name from interview_requests
            union select client_notes from interview_requests where not %1$s
            union select admin_notes from scheduled_interviews where not %1$s
            union select client_feedback from interview_outcomes where not %1$s
            union select admin_notes from interview_outcomes where not %1$s""".formatted(ProvingClient.OWNS);

    private static final String CANDIDATES = "select unnest(array[first_name, last_name, email, phone]) from users";

    /** So that each word of an event is looked up once. */
    private final Map<String, Set<String>> byFirstWord = new HashMap<>();

    PersonalTexts(SystemUnderProof system) {
        Stream.concat(system.database().column(OURS).stream(), system.bpoc().column(CANDIDATES).stream())
                .map(String::strip)
                .filter(text -> text.length() >= SHORTEST)
                .forEach(text -> WORD.matcher(text)
                        .results()
                        .limit(1)
                        .forEach(first -> byFirstWord
                                .computeIfAbsent(first.group(), word -> new HashSet<>())
                                .add(text.substring(first.start()))));
    }

    long count() {
        return byFirstWord.values().stream().mapToLong(Set::size).sum();
    }

    /** Those that are in an event as whole words. The reason is what somebody wrote for others to read; all else must be free of it. */
    List<String> in(LifeCycleEvent event) {
        JsonNode data =
                event.data().isObject() ? ((ObjectNode) event.data()).deepCopy().without("reason") : event.data();
        return Stream.concat(event.headers().values().stream(), texts(data))
                .flatMap(text -> WORD.matcher(text).results().flatMap(word -> at(word, text)))
                .toList();
    }

    private Stream<String> at(MatchResult word, String text) {
        return byFirstWord.getOrDefault(word.group(), Set.of()).stream()
                .filter(personal -> text.startsWith(personal, word.start()))
                .filter(personal -> endsAWord(text, word.start() + personal.length()));
    }

    private static boolean endsAWord(String text, int end) {
        return end == text.length()
                || !WORD.matcher(text.substring(end, end + 1)).matches();
    }

    private static Stream<String> texts(JsonNode node) {
        return node.isTextual()
                ? Stream.of(node.textValue())
                : node.valueStream().flatMap(PersonalTexts::texts);
    }
}
