package io.talentpool.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;

import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.local.places.RunningSystem;
import io.talentpool.local.places.Settings;
import io.talentpool.local.terminal.Progress;

/** What is shown when everything is ready: where things are and who can sign in. */
final class Summary {

    private static final String TEXT = """

        Talent Pool is ready after %s.

          Everything      %s/
          Sign-in         %s
          PostgreSQL      localhost:%d       deploy/local/psql
          Kafka           %s       deploy/local/events
          Logs            %s

        %s
          A whole life cycle: deploy/local/demo%s
        Ctrl-C or deploy/local/stop stops everything; what is in %s stays.
        """;

    private Summary() {}

    static String of(RunningSystem system, Settings settings, Duration elapsed) {
        return TEXT.formatted(
                Progress.seconds(elapsed),
                system.edgeUrl(),
                system.issuerUrl(),
                system.databasePort(),
                system.bootstrapServers(),
                shortened(Path.of(system.logs())),
                people(),
                elsewhere(settings),
                shortened(settings.state()));
    }

    private static String people() {
        return SamplePerson.offeredAtSignIn().stream()
                .map(person -> "  %-15s %-30s deploy/local/token %s%n"
                        .formatted(person.fullName(), person.description(), person.key()))
                .collect(Collectors.joining());
    }

    /** The other commands look in the usual place, unless they are told. */
    private static String elsewhere(Settings settings) {
        return settings.state().equals(Settings.stateFolder())
                ? ""
                : "%n  For all these commands: export TALENT_POOL_STATE=%s".formatted(settings.state());
    }

    private static String shortened(Path path) {
        Path here = Path.of("").toAbsolutePath();
        return path.startsWith(here) ? here.relativize(path).toString() : path.toString();
    }
}
