package io.talentpool.local.tools;

import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;

import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.local.client.Actor;
import io.talentpool.local.client.Exchange;
import io.talentpool.local.client.ExchangeListener;
import io.talentpool.local.client.TalentPool;
import io.talentpool.local.places.RunningSystem;
import io.talentpool.local.terminal.Terminal;
import io.talentpool.local.topics.LifeCycleEvent;
import io.talentpool.local.topics.TopicReader;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code deploy/local/dead-letters}: what a service could make nothing of, and why; and the way back for it. */
@Command(
        name = "dead-letters",
        mixinStandardHelpOptions = true,
        description = "Shows the events that a service could make nothing of, and why.")
public final class DeadLettersCommand implements Callable<Integer> {

    private static final Map<String, String> REPLAYS = Map.of(
            "interview-request", "/api/admin/interviews/requests/replay",
            "scheduled-interview", "/api/admin/interviews/scheduled/replay",
            "interview-outcome", "/api/admin/interviews/outcomes/replay");

    /** Whose event is to be published again. */
    private record Aggregate(String kind, String id) {}

    @Option(
            names = "--redrive",
            description = "Have what they are about published again, by a replay: to be done once the cause is mended.")
    private boolean redrive;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    public static void main(String[] arguments) {
        System.exit(Terminal.execute(new DeadLettersCommand(), arguments));
    }

    @Override
    public Integer call() {
        RunningSystem system = RunningSystem.find();
        List<LifeCycleEvent> letters;
        try (TopicReader reader = TopicReader.ofDeadLetters(system.bootstrapServers())) {
            letters = reader.readToTheEnd();
        }
        letters.forEach(letter -> out.println(readable(letter)));
        out.println(letters.isEmpty() ? "There are none." : letters.size() + " in all.");
        if (redrive) {
            redrive(letters, system);
        }
        return 0;
    }

    private static String readable(LifeCycleEvent letter) {
        return "%s  %s of %s, version %s%n    from %s, partition %s, offset %s%n    because: %s"
                .formatted(
                        letter.topic(),
                        letter.type().isEmpty() ? "(no type)" : letter.type(),
                        letter.header("ce_subject"),
                        letter.header("ce_sequence"),
                        letter.header("dead-letter-topic"),
                        letter.header("dead-letter-partition"),
                        letter.header("dead-letter-offset"),
                        letter.header("dead-letter-reason"));
    }

    private void redrive(List<LifeCycleEvent> letters, RunningSystem system) {
        Actor admin = new TalentPool(URI.create(system.edgeUrl()), system.issuerUrl(), ExchangeListener.silent())
                .actor(SamplePerson.CARLA);
        Set<Aggregate> aggregates = new LinkedHashSet<>();
        for (LifeCycleEvent letter : letters) {
            String kind = letter.type().replaceFirst("\\..*", "");
            if (REPLAYS.containsKey(kind) && isUuid(letter.header("ce_subject"))) {
                aggregates.add(new Aggregate(kind, letter.header("ce_subject")));
            } else {
                out.println("Passed over, since it is no event of ours: key " + letter.key());
            }
        }
        for (Aggregate aggregate : aggregates) {
            Exchange answer = admin.post(REPLAYS.get(aggregate.kind()), Map.of("id", aggregate.id()))
                    .expect(200);
            out.printf("%s %s: %s events published again%n", aggregate.kind(), aggregate.id(), answer.member("events"));
        }
    }

    private static boolean isUuid(String text) {
        try {
            UUID.fromString(text);
            return true;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
