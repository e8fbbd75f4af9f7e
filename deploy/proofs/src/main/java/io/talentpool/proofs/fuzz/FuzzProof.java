package io.talentpool.proofs.fuzz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

import io.talentpool.local.client.Surprise;
import io.talentpool.proofs.OpenApi;
import io.talentpool.proofs.Operation;
import io.talentpool.proofs.Proof;
import io.talentpool.proofs.Report;
import io.talentpool.proofs.SystemUnderProof;
import io.talentpool.proofs.stage.Crew;
import io.talentpool.proofs.stage.Stage;
import io.talentpool.proofs.stage.Things;
import io.talentpool.proofs.wire.Answer;
import io.talentpool.proofs.wire.Call;
import io.talentpool.proofs.wire.Wire;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Calls every operation of every service with values good and bad, mixed at random. Whatever comes back must be an answer that
 * the operation's OpenAPI document lists, and none of it a fault of ours.
 */
@Command(name = "deploy/proofs/fuzz", mixinStandardHelpOptions = true)
public final class FuzzProof implements Proof {

    private static final int CLIENTS = 9;
    private static final int HANDS = 8;

    @Option(names = "--calls", defaultValue = "6000", description = "How many calls at least (default: 6000).")
    private int calls;

    @Option(names = "--seed", description = "The seed of a run to repeat (default: another one each time).")
    private long seed = ThreadLocalRandom.current().nextInt(1_000_000);

    public static void main(String[] arguments) {
        Proof.run(
                "fuzz",
                "Whatever is sent to an operation, its answer is one that its OpenAPI document lists, and never a 500.",
                new FuzzProof(),
                arguments);
    }

    @Override
    public void examine(SystemUnderProof system, Report report) {
        report.figure("seed", seed);
        Map<String, Contract> contracts = system.services().stream()
                .collect(Collectors.toMap(service -> service, service -> new Contract(system.openApi(service))));
        List<Operation> operations = system.services().stream()
                .flatMap(service -> new OpenApi(service, system.openApi(service)).operations().stream())
                .toList();
        report.figure("operations", operations.size());
        Stage stage = Stage.with(CLIENTS, system);
        Findings findings = new Findings();
        try (Wire wire = Wire.to(system.edgeUrl())) {
            List<Things> things = Things.ofEveryClient(system, stage);
            Cast cast = Cast.of(system);
            int rounds = (calls + operations.size() - 1) / operations.size();
            Crew.work(HANDS, rounds, number -> {
                Random random = new Random(seed * 1_000_003 + number);
                Things own = things.get(number % (CLIENTS - 1)).afresh(stage, random);
                for (Operation operation : shuffled(operations, random)) {
                    Contract contract = contracts.get(operation.service());
                    Call call = new CallMaker(cast, contract, operation, own, things.get(CLIENTS - 1), random).make();
                    examine(wire, call, operation, contract, cast, findings, system.edgeUrl());
                }
            });
            findings.tell(report);
        } finally {
            stage.clear();
        }
    }

    private static void examine(
            Wire wire,
            Call call,
            Operation operation,
            Contract contract,
            Cast cast,
            Findings findings,
            String baseUrl) {
        try {
            Answer answer = wire.send(call);
            findings.add(operation, answer);
            cast.remember(operation, answer);
            findings.add(operation, contract.faultsOf(operation, answer), call.curl(baseUrl));
        } catch (Surprise noAnswer) {
            findings.add(operation, List.of("gives no answer"), call.curl(baseUrl));
        }
    }

    private static List<Operation> shuffled(List<Operation> operations, Random random) {
        List<Operation> shuffled = new ArrayList<>(operations);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
