package io.talentpool.proofs.races;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Phaser;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.talentpool.local.client.Exchange;
import io.talentpool.proofs.Invariants;
import io.talentpool.proofs.Proof;
import io.talentpool.proofs.Report;
import io.talentpool.proofs.Rest;
import io.talentpool.proofs.SystemUnderProof;
import io.talentpool.proofs.load.Outcome;
import io.talentpool.proofs.stage.Crew;
import io.talentpool.proofs.stage.Stage;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lets many do at the same instant what only one can do, for every command of the life cycle. */
@Command(
        name = "races",
        description =
                "Of many who do at the same instant what excludes each other, exactly one wins, and the others are told why not.")
public final class RacesProof implements Proof {

    private static final int SPARE_CLIENTS = 8;

    @Option(names = "--rounds", defaultValue = "100", description = "How many rounds of each contest (default: 100).")
    private int rounds;

    @Option(names = "--callers", defaultValue = "32", description = "How many call at once (default: 32).")
    private int callers;

    @Option(names = "--only", defaultValue = "", description = "Only contests whose name contains this text.")
    private String only;

    @Override
    public Optional<String> small() {
        return Optional.of("--rounds 2 --callers 12");
    }

    @Override
    public void examine(SystemUnderProof system, Report report) {
        Stage stage = Stage.with(callers + SPARE_CLIENTS, system);
        report.figure("rounds of each contest, callers at once", rounds + ", " + callers);
        new Contests(stage)
                .all()
                .filter(contest -> contest.name().contains(only))
                .forEach(contest -> hold(contest, report));
        Rest.await(system.database(), report);
        Invariants.check(system.database(), report, "");
        stage.clear();
    }

    private void hold(Contest contest, Report report) {
        Outcome all = new Outcome();
        List<String> unfair = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            List<Exchange> answers = race(contest.round().apply(callers));
            answers.forEach(
                    answer -> all.answered(answer.status(), answer.took().toNanos()));
            if (!contest.isFair(answers)) {
                unfair.add("round %d: %s %s"
                        .formatted(round, kinds(answers), answers.get(0).path()));
            }
            contest.afterwards().accept(answers);
        }
        String promise = contest.one() ? "one of %d wins".formatted(callers) : "nobody is lost";
        report.none("%s: %s".formatted(contest.name(), promise), unfair);
        report.figure("  " + rounds + " rounds", all);
    }

    /** What each got, in the order in which they were named: everybody is at the line before anybody may go. */
    private static List<Exchange> race(List<Supplier<Exchange>> commands) {
        Phaser line = new Phaser(commands.size());
        Exchange[] answers = new Exchange[commands.size()];
        Crew.work(answers.length, answers.length, number -> {
            line.arriveAndAwaitAdvance();
            answers[number] = commands.get(number).get();
        });
        return List.of(answers);
    }

    /** How often each status came, and with which kind of problem. */
    private static Map<String, Long> kinds(List<Exchange> answers) {
        return answers.stream()
                .collect(Collectors.groupingBy(
                        answer -> answer.status() + " "
                                + answer.answer().path("type").asText("").replaceFirst(".*/", ""),
                        TreeMap::new,
                        Collectors.counting()));
    }
}
