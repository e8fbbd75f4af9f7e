package io.talentpool.proofs.rollout;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.embedded.people.SampleTokens;
import io.talentpool.local.client.Patience;
import io.talentpool.local.places.Part;
import io.talentpool.local.replicas.ReplicatedServices;
import io.talentpool.local.topics.TopicReader;
import io.talentpool.proofs.DeadLetters;
import io.talentpool.proofs.Report;
import io.talentpool.proofs.SystemUnderProof;
import io.talentpool.proofs.events.EventsAtRest;
import io.talentpool.proofs.events.LiveReader;
import io.talentpool.proofs.events.Writers;
import io.talentpool.proofs.load.Load;
import io.talentpool.proofs.load.Outcome;
import io.talentpool.proofs.stage.Stage;

/**
 * Two replicas of every service, each replaced in its turn while people read and write: nobody is to notice.
 *
 * @param readers how many read at once
 * @param hands how many write at once
 */
record RollingRestart(SystemUnderProof system, Report report, int readers, int hands) {

    private static final int REPLICAS = 2;
    private static final int CLIENTS = 12;
    private static final Duration THINKING = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final List<String> READ = List.of(
            "/api/client/candidates?limit=20",
            "/api/client/interviews",
            "/api/client/interviews/request?limit=20",
            "/api/client/interviews/scheduled?limit=20");

    void run(Map<Part, List<String>> jvmOptions, Duration calm) {
        long deadLetters = DeadLetters.in(system.bootstrapServers());
        Logs logs = new Logs(system.logs());
        try (ReplicatedServices services = ReplicatedServices.start(system.running(), REPLICAS, jvmOptions)) {
            Part.services().forEach(part -> awaitComplete(services, part));
            // Those of the running system, which are there as well, have led so far; afterwards it is one of the new
            // replicas.
            Part.services().forEach(part -> system.replace(part.key(), false));
            SystemUnderProof through = system.through(services.url());
            Stage stage = Stage.with(CLIENTS, through);
            try (TopicReader sinceNow = TopicReader.fromNow(system.bootstrapServers());
                    LiveReader page = new LiveReader(
                            List.of(services.url(Part.CANDIDATE_GATEWAY)),
                            SampleTokens.fetch(system.running().issuerUrl(), SamplePerson.CARLA))) {
                Patience.awaitThat("a stream of changes", LONGEST, () -> page.connections() > 0);
                roll(services, stage, calm);
                EventsAtRest.check(system, page, sinceNow, report);
            }
            stage.clear();
        }
        logs.check(report);
        DeadLetters.checkAsMany(deadLetters, system, report);
    }

    private void roll(ReplicatedServices services, Stage stage, Duration calm) {
        Instant begin = Instant.now();
        String token = stage.clients().get(0).token();
        try (Load load = new Load(services.url(), token, readers)) {
            CompletableFuture<Void> over = new CompletableFuture<>();
            CompletableFuture<Outcome> reading =
                    CompletableFuture.supplyAsync(() -> load.people(over, THINKING, anyOf(READ)));
            Writers writers = new Writers(stage, hands, 1);
            try (writers) {
                Patience.pause(calm);
                for (Part part : Part.services()) {
                    for (int number = 0; number < services.replicas(); number++) {
                        services.replace(part, number);
                        awaitComplete(services, part);
                    }
                }
                Patience.pause(calm);
            }
            over.complete(null);
            tell(reading.join(), writers, begin);
        }
    }

    private void tell(Outcome read, Writers written, Instant begin) {
        report.seconds("seconds of load, in which all %d replicas were replaced".formatted(REPLICAS * 4), begin);
        report.figure("reads", read);
        report.check("no read failed", read.otherThan(200) == 0, () -> read.otherThan(200) + " did");
        report.none("no command failed", written.failures());
        written.check(system.database(), report);
    }

    private static Supplier<String> anyOf(List<String> paths) {
        return () -> paths.get(ThreadLocalRandom.current().nextInt(paths.size()));
    }

    private static void awaitComplete(ReplicatedServices services, Part part) {
        Patience.awaitThat("all replicas of " + part.key() + " to be used", LONGEST, () -> services.isComplete(part));
    }
}
