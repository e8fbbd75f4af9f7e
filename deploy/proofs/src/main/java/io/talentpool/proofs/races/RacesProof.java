package io.talentpool.proofs.races;

import java.util.List;
import java.util.stream.Stream;

import io.talentpool.proofs.Proof;
import io.talentpool.proofs.Race;
import io.talentpool.proofs.Report;
import io.talentpool.proofs.SystemUnderProof;
import io.talentpool.proofs.invariants.Invariants;
import io.talentpool.proofs.invariants.Rest;
import io.talentpool.proofs.stage.Stage;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lets many do at the same instant what only one can do, for every command of the life cycle. */
@Command(name = "deploy/proofs/races", mixinStandardHelpOptions = true)
public final class RacesProof implements Proof {

    private static final int SPARE_CLIENTS = 8;

    @Option(names = "--rounds", defaultValue = "100", description = "How many rounds of each contest (default: 100).")
    private int rounds;

    @Option(names = "--callers", defaultValue = "32", description = "How many call at once (default: 32).")
    private int callers;

    @Option(names = "--only", defaultValue = "", description = "Only contests whose name contains this text.")
    private String only;

    public static void main(String[] arguments) {
        Proof.run(
                "races",
                "Of many who do at the same instant what excludes each other, exactly one wins, and the others are told why not.",
                new RacesProof(),
                arguments);
    }

    @Override
    public void examine(SystemUnderProof system, Report report) {
        Stage stage = Stage.with(callers + SPARE_CLIENTS, system);
        report.figure("rounds of each contest, callers at once", rounds + ", " + callers);
        List<Contest> contests = Stream.of(
                        new RequestContests(stage).all(),
                        new CalendarContests(stage).all(),
                        new InterviewContests(stage).all(),
                        new OutcomeContests(stage).all())
                .flatMap(List::stream)
                .filter(contest -> contest.name().contains(only))
                .toList();
        try (Race race = new Race()) {
            contests.forEach(contest -> new Course(contest).run(race, rounds, callers, report));
        }
        report.figure(
                "seconds until all services were at rest",
                Rest.await(system.database()).toSeconds());
        Invariants.check(system.database(), report, "");
        stage.clear();
    }
}
