package io.talentpool.proofs;

import java.io.PrintStream;
import java.util.function.Supplier;

/** What a proof found: figures, and checks that held or did not. Safe to use from several threads. */
public final class Report {

    private final PrintStream out;
    private int held;
    private int broken;

    Report(PrintStream out) {
        this.out = out;
    }

    public synchronized void remark(String sentence) {
        out.println("  " + sentence);
    }

    public synchronized void figure(String name, Object value) {
        out.printf("  %-58s %s%n", name, value);
    }

    public void check(String claim, boolean holds) {
        check(claim, holds, () -> "");
    }

    /** @param otherwise what was found instead, asked for only if the claim does not hold */
    public synchronized void check(String claim, boolean holds, Supplier<String> otherwise) {
        if (holds) {
            held++;
            out.println("  ✓ " + claim);
        } else {
            broken++;
            out.println("  ✗ " + claim);
            otherwise.get().lines().forEach(line -> out.println("      " + line));
        }
    }

    /** One line at the end; a proof that checked nothing has shown nothing. */
    synchronized boolean conclude(String name) {
        boolean holds = broken == 0 && held > 0;
        out.printf("%n%s %s: %d of %d checks hold%n", holds ? "✓" : "✗", name, held, held + broken);
        return holds;
    }
}
