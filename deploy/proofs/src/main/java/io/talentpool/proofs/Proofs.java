package io.talentpool.proofs;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.talentpool.local.terminal.Libraries;
import io.talentpool.local.terminal.Terminal;
import io.talentpool.local.terminal.Trouble;
import io.talentpool.proofs.access.AccessProof;
import io.talentpool.proofs.alerts.AlertsProof;
import io.talentpool.proofs.anonymity.AnonymityProof;
import io.talentpool.proofs.events.EventsProof;
import io.talentpool.proofs.fuzz.FuzzProof;
import io.talentpool.proofs.invariants.InvariantsProof;
import io.talentpool.proofs.keycloak.KeycloakProof;
import io.talentpool.proofs.outage.OutageProof;
import io.talentpool.proofs.races.RacesProof;
import io.talentpool.proofs.rollout.RolloutProof;
import io.talentpool.proofs.rooms.RoomsProof;
import io.talentpool.proofs.search.SearchProof;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/**
 * Runs proofs: {@code deploy/proofs/all} several in one process, {@code deploy/proofs/<name>} one. Figures go to standard output; the
 * exit code is 0 only if everything holds.
 */
@Command(
        name = "deploy/proofs/all",
        mixinStandardHelpOptions = true,
        description = "Runs several proofs one after another, and beside them those that disturb nobody.")
public final class Proofs implements Callable<Integer> {

    private static final List<Supplier<Proof>> ALL = List.of(
            AlertsProof::new,
            AnonymityProof::new,
            AccessProof::new,
            FuzzProof::new,
            RacesProof::new,
            InvariantsProof::new,
            RoomsProof::new,
            EventsProof::new,
            OutageProof::new,
            SearchProof::new,
            KeycloakProof::new,
            RolloutProof::new);

    @Parameters(
            paramLabel = "PROOF",
            description =
                    "Names, each with options of its own if quoted: \"fuzz --calls 100\" (default: all that there are).")
    private List<String> chosen = new ArrayList<>();

    @Option(
            names = "--small",
            description = "Runs the small forms, as the build does; by default only those proofs that have one.")
    private boolean small;

    /** What every proof takes besides its own options. */
    private static final class Form {

        @Option(names = "--small", description = "Runs the small form, as the build does.")
        private boolean small;
    }

    /** A proof whose options have been read. */
    private record Run(String name, Proof proof) {

        private Verdict prove(OutputStream out) {
            Report report = new Report(new PrintStream(out, true, StandardCharsets.UTF_8));
            String[] promise = proof.getClass().getAnnotation(Command.class).description();
            Instant begin = Instant.now();
            boolean holds = report.of(name, String.join(" ", promise), () -> {
                proof.examine(SystemUnderProof.find(), report);
            });
            return new Verdict(name, holds, Duration.between(begin, Instant.now()));
        }
    }

    private record Verdict(String name, boolean holds, Duration took) {

        @Override
        public String toString() {
            return "%s %-12s %6.1f s".formatted(holds ? "✓" : "✗", name, took.toMillis() / 1_000.0);
        }
    }

    /** The first argument names a proof, or is {@code all}. */
    public static void main(String[] arguments) {
        Libraries.hush();
        String[] options = Arrays.copyOfRange(arguments, 1, arguments.length);
        System.exit(
                arguments[0].equals("all")
                        ? Terminal.execute(new Proofs(), options)
                        : Terminal.execute(new One(arguments[0], List.of(options))));
    }

    /** One proof, whose options are its own. */
    @Command
    private record One(String name, List<String> options) implements Callable<Integer> {

        @Override
        public Integer call() {
            return read(name, options).prove(System.out).holds() ? 0 : 1;
        }
    }

    @Override
    public Integer call() {
        List<Run> runs = names().map(line -> List.of(line.split(" ")))
                .map(words -> read(words.get(0), options(words)))
                .toList();
        List<Verdict> verdicts = prove(runs);
        System.out.println();
        verdicts.forEach(System.out::println);
        return verdicts.stream().allMatch(Verdict::holds) ? 0 : 1;
    }

    private Stream<String> names() {
        return chosen.isEmpty()
                ? ALL.stream()
                        .map(Supplier::get)
                        .filter(proof -> !small || proof.small().isPresent())
                        .map(Proofs::nameOf)
                : chosen.stream();
    }

    private List<String> options(List<String> words) {
        return Stream.concat(
                        small ? Stream.of("--small") : Stream.empty(),
                        words.stream().skip(1))
                .toList();
    }

    /** In the order of their names, but those that may are done beside the others until a part of the system is taken away. */
    private static List<Verdict> prove(List<Run> runs) {
        Map<Run, ByteArrayOutputStream> told = new LinkedHashMap<>();
        List<CompletableFuture<Verdict>> beside = new ArrayList<>();
        for (Run run : runs) {
            if (run.proof().disturbsNobody()) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                told.put(run, out);
                beside.add(CompletableFuture.supplyAsync(() -> run.prove(out)));
            }
        }
        List<Verdict> verdicts = new ArrayList<>();
        for (Run run : runs) {
            if (run.proof().takesPartsAway()) {
                beside.forEach(CompletableFuture::join);
            }
            if (!told.containsKey(run)) {
                verdicts.add(run.prove(System.out));
            }
        }
        beside.forEach(running -> verdicts.add(running.join()));
        told.values().forEach(out -> System.out.print(out.toString(StandardCharsets.UTF_8)));
        return verdicts;
    }

    /** Ends the program when help is asked for, or when the arguments are no options of the proof. */
    private static Run read(String name, List<String> options) {
        Proof proof = ALL.stream()
                .map(Supplier::get)
                .filter(one -> nameOf(one).equals(name))
                .findFirst()
                .orElseThrow(() -> new Trouble("There is no proof %s. There are: %s."
                        .formatted(
                                name, ALL.stream().map(all -> nameOf(all.get())).collect(Collectors.joining(", ")))));
        Form form = new Form();
        CommandLine line = new CommandLine(proof).addMixin("form", form).setOverwrittenOptionsAllowed(true);
        line.getCommandSpec().mixinStandardHelpOptions(true);
        try {
            if (CommandLine.printHelpIfRequested(line.parseArgs(options.toArray(String[]::new)))) {
                System.exit(0);
            }
            if (form.small) {
                String small = proof.small()
                        .orElseThrow(() -> new ParameterException(line, "There is no small form of " + name));
                line.parseArgs(Stream.concat(Arrays.stream(small.split(" ")), options.stream())
                        .filter(word -> !word.isEmpty())
                        .toArray(String[]::new));
            }
        } catch (ParameterException wrong) {
            System.err.println(wrong.getMessage() + ". See --help.");
            System.exit(CommandLine.ExitCode.USAGE);
        }
        return new Run(name, proof);
    }

    private static String nameOf(Proof proof) {
        return proof.getClass().getAnnotation(Command.class).name();
    }
}
