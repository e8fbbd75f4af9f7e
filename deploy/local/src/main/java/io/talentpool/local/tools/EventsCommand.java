package io.talentpool.local.tools;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.function.Function;

import io.talentpool.local.places.RunningSystem;
import io.talentpool.local.terminal.Terminal;
import io.talentpool.local.topics.LifeCycleEvent;
import io.talentpool.local.topics.TopicReader;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code deploy/local/events}: the three topics on the terminal, until Ctrl-C. */
@Command(
        name = "events",
        mixinStandardHelpOptions = true,
        description = "Follows the three topics and prints every event as it comes. Ctrl-C ends it.")
public final class EventsCommand implements Callable<Integer> {

    @Option(names = "--from-beginning", description = "Begin with the first event that is kept instead of the next.")
    private boolean fromBeginning;

    @Option(names = "--json", description = "One JSON object a line, headers and data, for other programs.")
    private boolean json;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    public static void main(String[] arguments) {
        System.exit(Terminal.execute(new EventsCommand(), arguments));
    }

    @Override
    public Integer call() {
        String bootstrapServers = RunningSystem.find().bootstrapServers();
        Function<LifeCycleEvent, String> line = json ? EventLines::json : EventLines::readable;
        try (TopicReader reader = fromBeginning
                ? TopicReader.fromTheBeginning(bootstrapServers)
                : TopicReader.fromNow(bootstrapServers)) {
            // A closed pipe, as of `events | head`, shows as an error of the stream only.
            while (!out.checkError()) {
                reader.read().stream().map(line).forEach(out::println);
            }
        }
        return 0;
    }
}
