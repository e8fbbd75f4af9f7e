package io.talentpool.proofs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.local.client.LifeCycleEvent;
import io.talentpool.local.client.Patience;
import io.talentpool.local.client.TopicReader;

/**
 * Kills request-service the hard way while requests are being posted, and compares afterwards what was promised (201), what
 * is in the table, and what is on the topic.
 */
final class KillProof implements Proof {

    private static final String SERVICE = "request-service";
    private static final int REQUESTS = 200;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    public static void main(String[] arguments) {
        Proof.run(
                "kill",
                "A kill -9 of request-service in mid-flight loses nothing that was promised and invents nothing.",
                new KillProof());
    }

    @Override
    public void examine(SystemUnderProof system, Report report) {
        RequestPosts posts = new RequestPosts("proof kill " + UUID.randomUUID());
        long pidBefore = system.pid(SERVICE);

        PostingUnderFire posting = new PostingUnderFire(system, posts, REQUESTS);
        List<PostingUnderFire.Post> results = posting.run(() -> kill(pidBefore, report));
        Patience.await(
                "a restart of " + SERVICE,
                LONGEST,
                () -> Optional.of(system.pid(SERVICE)).filter(pid -> pid != pidBefore));
        system.awaitReady(SERVICE, LONGEST);
        awaitRelay(system.database());

        countPosts(results, report);
        compare(system, posts, results, report);
        report.figure(
                "requests taken back afterwards",
                posts.takeBack(system, system.talentPool().actor(SamplePerson.CARLA)));
    }

    private static void kill(long pid, Report report) {
        boolean killed =
                ProcessHandle.of(pid).map(ProcessHandle::destroyForcibly).orElse(false);
        report.check("process %d of %s was killed".formatted(pid, SERVICE), killed);
    }

    private static void awaitRelay(Database database) {
        Patience.await(
                "the relay to publish everything",
                LONGEST,
                () -> Optional.of(database.number("select count(*) from interview_request_outbox"))
                        .filter(unpublished -> unpublished == 0));
    }

    private static void countPosts(List<PostingUnderFire.Post> results, Report report) {
        Map<PostingUnderFire.Fate, Long> fates =
                results.stream().collect(Collectors.groupingBy(PostingUnderFire.Post::fate, Collectors.counting()));
        report.figure("requests posted", results.size());
        for (PostingUnderFire.Fate fate : PostingUnderFire.Fate.values()) {
            report.figure("  " + fate.words(), fates.getOrDefault(fate, 0L));
        }
        report.check(
                "requests were accepted before the kill and after the restart",
                fates.containsKey(PostingUnderFire.Fate.CREATED_BEFORE)
                        && fates.containsKey(PostingUnderFire.Fate.CREATED_AFTER));
        report.check(
                "none was refused",
                !fates.containsKey(PostingUnderFire.Fate.REFUSED),
                () -> results.stream()
                        .filter(post -> post.fate() == PostingUnderFire.Fate.REFUSED)
                        .map(PostingUnderFire.Post::detail)
                        .distinct()
                        .collect(Collectors.joining("\n")));
    }

    private static void compare(
            SystemUnderProof system, RequestPosts posts, List<PostingUnderFire.Post> results, Report report) {
        Set<String> promised =
                results.stream().flatMap(post -> post.requestId().stream()).collect(Collectors.toSet());
        Set<String> rows = posts.rows(system.database());
        List<LifeCycleEvent> created = createdEvents(system);
        Map<String, Set<String>> eventIds = created.stream()
                .collect(Collectors.groupingBy(
                        event -> event.header("ce_subject"),
                        Collectors.mapping(LifeCycleEvent::id, Collectors.toSet())));

        report.figure("rows in the table", rows.size());
        report.figure("  of which nobody was told, as the answer was lost", rows.size() - promised.size());
        report.figure("records repeated under the same id", created.size() - distinctIds(created));
        none(report, "every request answered 201 is in the table", minus(promised, rows));
        none(
                report,
                "every row has exactly one event on the topic",
                rows.stream()
                        .filter(id -> eventIds.getOrDefault(id, Set.of()).size() != 1)
                        .toList());
        Set<String> allRows = new HashSet<>(system.database().column("select id from interview_requests"));
        none(report, "no event is on the topic without a row in the table", minus(eventIds.keySet(), allRows));
    }

    private static List<LifeCycleEvent> createdEvents(SystemUnderProof system) {
        try (TopicReader reader = TopicReader.fromTheBeginning(system.bootstrapServers())) {
            return reader.readToTheEnd().stream()
                    .filter(event -> event.type().equals("interview-request.created"))
                    .toList();
        }
    }

    private static long distinctIds(List<LifeCycleEvent> events) {
        return events.stream().map(LifeCycleEvent::id).distinct().count();
    }

    private static List<String> minus(Set<String> all, Set<String> without) {
        List<String> rest = new ArrayList<>(all);
        rest.removeAll(without);
        return rest;
    }

    private static void none(Report report, String claim, List<String> exceptions) {
        report.check(
                claim,
                exceptions.isEmpty(),
                () -> exceptions.size() + " are not: "
                        + exceptions.stream().limit(5).toList());
    }
}
