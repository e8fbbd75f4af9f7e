package io.talentpool.proofs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.talentpool.local.client.Exchange;
import io.talentpool.local.client.Surprise;

/**
 * Tries on every operation that the services' OpenAPI documents list whatever can be wrong with a call. Each must be
 * answered with the right 4xx as problem+json with a sentence that helps, and nothing may have changed afterwards.
 */
final class BadInputProof implements Proof {

    /** The routes that the existing pages call; if one were missing in the documents, it would go untested. */
    private static final Set<String> MUST_BE_LISTED = Set.of(
            "POST /api/client/interviews/request",
            "GET /api/admin/interviews/requests",
            "POST /api/admin/interviews/requests/{id}/approve",
            "POST /api/admin/interviews/requests/{id}/reject",
            "POST /api/admin/interviews/schedule",
            "POST /api/client/interviews/{id}/outcome",
            "GET /api/admin/interviews/outcomes",
            "PATCH /api/admin/interviews/outcomes",
            "GET /api/client/candidates",
            "GET /api/client/candidates/{id}",
            "GET /api/client/interviews");

    private static final int MOST_SHOWN = 12;

    public static void main(String[] arguments) {
        Proof.run(
                "bad-input",
                "Whatever is wrong with a call is refused in a way that helps, and changes nothing.",
                new BadInputProof());
    }

    @Override
    public void examine(SystemUnderProof system, Report report) {
        List<Operation> operations = operations(system, report);
        World world = World.of(system);
        Fingerprint before = Fingerprint.atRest(system);
        Map<String, Tally> tallies = new LinkedHashMap<>();
        for (Operation operation : operations) {
            for (Attempt attempt : Attempts.on(operation, world)) {
                tallies.computeIfAbsent(attempt.fault(), fault -> new Tally()).count(attempt);
            }
        }
        int total = tallies.values().stream().mapToInt(tally -> tally.attempts).sum();
        report.figure("calls that must be refused", total);
        tallies.forEach((fault, tally) -> report.check(
                "%s: refused %d times, as it should be".formatted(fault, tally.attempts),
                tally.faults.isEmpty(),
                tally::shown));
        List<String> changes = before.differencesTo(Fingerprint.atRest(system));
        report.check(
                "no row and no topic changed (%d tables and partitions compared)"
                        .formatted(before.parts().size()),
                changes.isEmpty(),
                () -> "changed: " + changes);
    }

    private static List<Operation> operations(SystemUnderProof system, Report report) {
        List<Operation> all = new ArrayList<>();
        for (String service : system.services()) {
            List<Operation> own = new OpenApi(service, system.openApi(service)).operations();
            report.figure("operations of " + service, own.size());
            all.addAll(own);
        }
        Set<String> missing = new TreeSet<>(MUST_BE_LISTED);
        all.forEach(operation -> missing.remove(operation.method() + " " + operation.at("{id}")));
        report.check("the documents list every route of the existing pages", missing.isEmpty(), missing::toString);
        Set<String> unknown = all.stream()
                .flatMap(operation -> operation.bodySchema().stream())
                .flatMap(schema -> BodySamples.unknownMembers(schema).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!unknown.isEmpty()) {
            throw new Surprise(
                    "Expected to know a good and a bad value of every member of a body, but not of " + unknown + ".");
        }
        return all;
    }

    /** How often something was tried, and what went wrong with it. */
    private static final class Tally {

        private final List<String> faults = new ArrayList<>();
        private int attempts;

        private void count(Attempt attempt) {
            attempts++;
            try {
                Exchange exchange = attempt.make();
                List<String> found = Refusal.faultsOf(exchange, attempt.right());
                if (!found.isEmpty()) {
                    faults.add(attempt.description() + "\n  → " + String.join("; ", found));
                }
            } catch (Surprise noAnswer) {
                faults.add(attempt.description() + "\n  → " + noAnswer.getMessage());
            }
        }

        private String shown() {
            String first = faults.stream().limit(MOST_SHOWN).collect(Collectors.joining("\n"));
            return faults.size() <= MOST_SHOWN
                    ? first
                    : first + "\n… and %d more".formatted(faults.size() - MOST_SHOWN);
        }
    }
}
