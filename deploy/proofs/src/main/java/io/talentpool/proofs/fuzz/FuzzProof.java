package io.talentpool.proofs.fuzz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

import io.talentpool.local.client.Surprise;
import io.talentpool.proofs.Fingerprint;
import io.talentpool.proofs.Proof;
import io.talentpool.proofs.Report;
import io.talentpool.proofs.SystemUnderProof;
import io.talentpool.proofs.Tally;
import io.talentpool.proofs.openapi.BodySamples;
import io.talentpool.proofs.openapi.Operation;
import io.talentpool.proofs.stage.Crew;
import io.talentpool.proofs.stage.Stage;
import io.talentpool.proofs.stage.Things;
import io.talentpool.proofs.wire.Answer;
import io.talentpool.proofs.wire.Call;
import io.talentpool.proofs.wire.Wire;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Calls every operation of every service, first with one mistake at a time, each of which must be refused and change nothing; then with
 * values good and bad, mixed at random: whatever comes back must be an answer that the operation's OpenAPI document lists, and none of it
 * a fault of ours.
 */
@Command(
        name = "fuzz",
        description =
                "Whatever is wrong with a call is refused in a way that helps and changes nothing; whatever is sent, its answer is one that the OpenAPI document lists, and never a 500.")
public final class FuzzProof implements Proof {

    /** The routes that the existing pages call; if one were missing in the documents, it would go untested. */
    private static final String MUST_BE_LISTED = """
            POST /api/client/interviews/request
            GET /api/admin/interviews/requests
            POST /api/admin/interviews/requests/{id}/approve
            POST /api/admin/interviews/requests/{id}/reject
            POST /api/admin/interviews/schedule
            POST /api/client/interviews/{id}/outcome
            GET /api/admin/interviews/outcomes
            PATCH /api/admin/interviews/outcomes
            GET /api/client/candidates
            GET /api/client/candidates/{id}
            GET /api/client/interviews
            """;

    private static final int CLIENTS = 9;
    private static final int HANDS = 8;

    @Option(
            names = "--calls",
            defaultValue = "6000",
            description = "How many calls at random at least (default: 6000).")
    private int calls;

    @Option(names = "--seed", description = "The seed of a run to repeat (default: another one each time).")
    private long seed = ThreadLocalRandom.current().nextInt(1_000_000);

    @Override
    public Optional<String> small() {
        return Optional.of("--calls 1500 --seed 20261124");
    }

    @Override
    public void examine(SystemUnderProof system, Report report) {
        // What is wrong with a link that people open, a page says, not a problem.
        List<Operation> operations = system.operations().stream()
                .filter(operation -> !operation.isPage())
                .toList();
        report.figure("operations, seed", operations.size() + ", " + seed);
        checkKnown(operations, report);
        Stage stage = Stage.with(CLIENTS, system);
        try (Wire wire = Wire.to(system.running().edgeUrl())) {
            List<Things> things = Things.ofEveryClient(system, stage);
            Cast cast = Cast.of(system);
            makeMistakes(operations, things.get(0), cast, wire, system, report);
            callAtRandom(operations, things, cast, wire, system, stage, report);
        } finally {
            stage.clear();
        }
    }

    private static void checkKnown(List<Operation> operations, Report report) {
        Set<String> missing = new TreeSet<>(MUST_BE_LISTED.lines().toList());
        operations.forEach(operation -> missing.remove(operation.method() + " " + operation.at("{id}")));
        report.none("the documents list every route of the existing pages", missing);
        report.none(
                "a good value and a bad one are known of every member of a body",
                operations.stream()
                        .flatMap(operation -> operation.bodySchema().stream())
                        .flatMap(schema -> BodySamples.unknownMembers(schema).stream())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static void makeMistakes(
            List<Operation> operations, Things things, Cast cast, Wire wire, SystemUnderProof system, Report report) {
        Fingerprint before = Fingerprint.atRest(system);
        Tally tally = new Tally();
        Crew.work(
                HANDS,
                operations.size(),
                number -> new Mistakes(wire, tally, operations.get(number), things, cast).makeAll());
        tally.tell(report);
        before.checkUnchanged(system, report);
    }

    private void callAtRandom(
            List<Operation> operations,
            List<Things> things,
            Cast cast,
            Wire wire,
            SystemUnderProof system,
            Stage stage,
            Report report) {
        Map<String, Contract> contracts = system.services().stream()
                .collect(Collectors.toMap(service -> service, service -> new Contract(system.openApi(service))));
        String baseUrl = system.running().edgeUrl();
        Tally tally = new Tally();
        Crew.work(HANDS, (calls + operations.size() - 1) / operations.size(), number -> {
            Random random = new Random(seed * 1_000_003 + number);
            Things own = things.get(number % (CLIENTS - 1)).afresh(stage, random);
            List<Operation> shuffled = new ArrayList<>(operations);
            Collections.shuffle(shuffled, random);
            for (Operation operation : shuffled) {
                Contract contract = contracts.get(operation.service());
                Call call = new CallMaker(cast, contract, operation, own, things.get(CLIENTS - 1), random).make();
                examine(wire, call, operation, contract, cast, tally, baseUrl);
            }
        });
        report.figure("calls at random", tally.count(status -> true));
        report.figure("  done", tally.count(status -> status / 100 == 2));
        report.figure("  refused", tally.count(status -> status / 100 == 4));
        report.figure("  an upstream was away, or worse", tally.count(status -> status / 100 == 5));
        report.figure(
                "operations that were never done",
                tally.statuses().entrySet().stream()
                        .filter(one -> one.getValue().keySet().stream().noneMatch(status -> status < 300))
                        .map(Map.Entry::getKey)
                        .toList());
        tally.tell(report);
    }

    private static void examine(
            Wire wire, Call call, Operation operation, Contract contract, Cast cast, Tally tally, String baseUrl) {
        try {
            Answer answer = wire.send(call);
            cast.remember(operation, answer);
            tally.add(operation.name(), answer.status(), contract.faultsOf(operation, answer), call.curl(baseUrl));
        } catch (Surprise noAnswer) {
            tally.add(operation.name(), 0, List.of("gives no answer"), call.curl(baseUrl));
        }
    }
}
