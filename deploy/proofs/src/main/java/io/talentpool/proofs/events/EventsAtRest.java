package io.talentpool.proofs.events;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

import io.talentpool.local.client.LifeCycleEvent;
import io.talentpool.local.client.TopicReader;
import io.talentpool.proofs.Report;
import io.talentpool.proofs.SystemUnderProof;
import io.talentpool.proofs.invariants.Invariants;
import io.talentpool.proofs.invariants.Rest;

/** What has to be true of events, consumers and pages once nothing is under way any more. */
public final class EventsAtRest {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final long LOOK_EVERY_NANOS = Duration.ofMillis(200).toNanos();

    private EventsAtRest() {}

    /**
     * Waits for rest, and looks at everything.
     *
     * @param page has followed the changes since {@code sinceNow} began
     */
    public static void check(SystemUnderProof system, LiveReader page, TopicReader sinceNow, Report report) {
        report.figure(
                "seconds until all services were at rest",
                Rest.await(system.database()).toSeconds());
        checkPage(page, sinceNow.readToTheEnd(), report);
        try (TopicReader reader = TopicReader.fromTheBeginning(system.bootstrapServers())) {
            new TopicContents(reader.readToTheEnd()).compareWith(system.database(), report);
        }
        Effects.check(system.database(), report);
        Invariants.check(system.database(), report, "");
    }

    /** A gateway that has lost its broker needs a moment until it belongs to its group again. */
    private static void checkPage(LiveReader page, List<LifeCycleEvent> told, Report report) {
        Set<String> missed = told.stream().map(LifeCycleEvent::id).collect(Collectors.toCollection(HashSet::new));
        report.figure("changes meanwhile", missed.size());
        Instant begin = Instant.now();
        missed.removeAll(page.heard());
        while (!missed.isEmpty() && Duration.between(begin, Instant.now()).compareTo(LONGEST) < 0) {
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
            missed.removeAll(page.heard());
        }
        report.figure("streams that a page opened to follow them", page.connections());
        report.figure(
                "seconds from rest until it had heard all",
                Duration.between(begin, Instant.now()).toSeconds());
        report.check(
                "a page heard of all of them, though its gateway ended",
                missed.isEmpty() && page.resets() == 0,
                () -> "%d were missed, and it had to begin anew %d times".formatted(missed.size(), page.resets()));
    }
}
