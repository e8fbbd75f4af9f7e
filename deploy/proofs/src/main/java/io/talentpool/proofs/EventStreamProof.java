package io.talentpool.proofs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.talentpool.embedded.broker.TalentPoolTopics;
import io.talentpool.local.client.EventContract;
import io.talentpool.local.client.LifeCycleEvent;
import io.talentpool.local.client.TopicReader;
import io.talentpool.proofs.stage.ProvingClient;

/**
 * Reads the three topics from the beginning with a plain consumer: every record keeps the contract, every aggregate's story
 * is in order, the last whole life cycle is complete, and nothing personal is in any of them.
 */
final class EventStreamProof implements Proof {

    private static final List<String> WHOLE_LIFE = List.of(
            "interview-request.created",
            "interview-request.scheduled",
            "scheduled-interview.scheduled",
            "scheduled-interview.room-ready",
            "scheduled-interview.completed",
            "interview-outcome.recorded");

    private static final int MOST_SHOWN = 10;

    public static void main(String[] arguments) {
        Proof.run(
                "event-stream",
                "Another program can follow every interview on Kafka, in order, and learns nothing personal.",
                new EventStreamProof());
    }

    @Override
    public void examine(SystemUnderProof system, Report report) {
        List<LifeCycleEvent> events = readAll(system.bootstrapServers());
        TalentPoolTopics.ALL.forEach(topic -> report.figure(
                "records on " + topic,
                events.stream().filter(event -> event.topic().equals(topic)).count()));
        report.figure(
                "repeats by id",
                events.size()
                        - events.stream().map(LifeCycleEvent::id).distinct().count());
        checkContract(events, report);
        checkOrder(events, report);
        checkWholeLife(events, report);
        checkPrivacy(events, PersonalTexts.of(system), report);
        checkCompleteness(events, EventLogs.ids(system.database()), report);
    }

    private static List<LifeCycleEvent> readAll(String bootstrapServers) {
        try (TopicReader reader = TopicReader.fromTheBeginning(bootstrapServers)) {
            return reader.readToTheEnd();
        }
    }

    private static void checkContract(List<LifeCycleEvent> events, Report report) {
        List<String> faults = events.stream()
                .flatMap(event -> EventContract.faultsOf(event).stream().map(fault -> where(event) + ": " + fault))
                .toList();
        report.check(
                "all %d records have the CloudEvents headers, the key and the common members".formatted(events.size()),
                faults.isEmpty(),
                () -> shown(faults));
    }

    /** Per aggregate, whatever comes for the first time comes with the next version. */
    private static void checkOrder(List<LifeCycleEvent> events, Report report) {
        Map<String, Long> versions = new HashMap<>();
        Set<String> seen = new HashSet<>();
        List<String> faults = new ArrayList<>();
        for (LifeCycleEvent event : events) {
            if (!seen.add(event.id())) {
                continue;
            }
            long before = versions.getOrDefault(event.header("ce_subject"), 0L);
            if (event.version() != before + 1) {
                faults.add("%s: version %d after %d".formatted(where(event), event.version(), before));
            }
            versions.put(event.header("ce_subject"), event.version());
        }
        report.check(
                "the story of each of %d aggregates is told version by version, without a gap"
                        .formatted(versions.size()),
                faults.isEmpty(),
                () -> shown(faults));
    }

    private static void checkWholeLife(List<LifeCycleEvent> events, Report report) {
        Set<String> decided = events.stream()
                .filter(event -> event.type().equals("interview-outcome.recorded"))
                // What proofs play need not wait for a room.
                .filter(event ->
                        !ProvingClient.isOne(event.data().path("client_user_id").asText()))
                .map(LifeCycleEvent::key)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        report.figure("interviews with a recorded outcome", decided.size());
        report.check(
                "there is one that was decided (deploy/local/demo plays one)",
                !decided.isEmpty(),
                () -> "play the demo");
        decided.forEach(key -> {
            Set<String> types = events.stream()
                    .filter(event -> key.equals(event.key()))
                    .map(LifeCycleEvent::type)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            report.check(
                    "request %s: created, scheduled, room-ready, completed, recorded".formatted(key),
                    types.containsAll(WHOLE_LIFE),
                    () -> "found: " + types);
        });
    }

    private static void checkPrivacy(List<LifeCycleEvent> events, Set<String> personal, Report report) {
        report.figure("names, e-mail addresses and notes looked for", personal.size());
        Pattern anyOfThem = Pattern.compile(
                personal.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?<![\\w-])(", ")(?![\\w-])")));
        List<String> leaks =
                events.stream().flatMap(event -> leaks(event, anyOfThem)).toList();
        report.check("none of them is in any record", !personal.isEmpty() && leaks.isEmpty(), () -> shown(leaks));
    }

    /** The reason is what somebody wrote for others to read; all else must be free of it. */
    private static Stream<String> leaks(LifeCycleEvent event, Pattern personal) {
        String withoutReason = event.data().toString().replaceAll("\"reason\":\"(\\\\.|[^\"\\\\])*\"", "");
        Matcher found = personal.matcher(withoutReason + event.headers());
        return found.results().map(hit -> where(event) + ": \"" + hit.group() + "\"");
    }

    private static void checkCompleteness(List<LifeCycleEvent> events, Set<String> logged, Report report) {
        Set<String> published = events.stream().map(LifeCycleEvent::id).collect(Collectors.toSet());
        Set<String> unpublished = difference(logged, published);
        Set<String> invented = difference(published, logged);
        report.check(
                "each of the %d logged changes is on its topic".formatted(logged.size()),
                unpublished.isEmpty(),
                () -> shown(List.copyOf(unpublished)));
        report.check(
                "no record tells a change that was never committed",
                invented.isEmpty(),
                () -> shown(List.copyOf(invented)));
    }

    private static Set<String> difference(Set<String> all, Set<String> without) {
        return all.stream().filter(id -> !without.contains(id)).collect(Collectors.toSet());
    }

    private static String where(LifeCycleEvent event) {
        return "%s at %s/%d@%d".formatted(event.type(), event.topic(), event.partition(), event.offset());
    }

    private static String shown(List<String> faults) {
        String first = faults.stream().limit(MOST_SHOWN).collect(Collectors.joining("\n"));
        return faults.size() <= MOST_SHOWN ? first : first + "\n… and " + (faults.size() - MOST_SHOWN) + " more";
    }
}
