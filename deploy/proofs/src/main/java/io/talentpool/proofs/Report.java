package io.talentpool.proofs;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.talentpool.embedded.database.Database;
import io.talentpool.local.client.Surprise;
import io.talentpool.local.terminal.Trouble;

/** What a proof found: figures, and checks that held or did not. Safe to use from several threads. */
public final class Report {

    private static final int MOST_SHOWN = 10;

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

    /** The time from a moment until now. */
    public void seconds(String name, Instant begin) {
        figure(name, "%.1f".formatted(secondsSince(begin)));
    }

    public static double secondsSince(Instant begin) {
        return Duration.between(begin, Instant.now()).toMillis() / 1_000.0;
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

    /** Checks a claim to which there may be no exceptions. */
    public void none(String claim, Collection<String> exceptions) {
        check(claim, exceptions.isEmpty(), () -> {
            List<String> first = exceptions.stream().limit(MOST_SHOWN).collect(Collectors.toList());
            first.add(0, "%d exceptions:".formatted(exceptions.size()));
            return String.join("\n", first);
        });
    }

    /** A sentence where somebody wrote one, else where in the program it was. */
    private static String told(Throwable unexpected) {
        if (unexpected instanceof CompletionException && unexpected.getCause() != null) {
            return told(unexpected.getCause());
        }
        if (unexpected instanceof Surprise || unexpected instanceof Trouble || unexpected instanceof Database.Refused) {
            return unexpected.getMessage();
        }
        StringWriter trace = new StringWriter();
        unexpected.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    /** Examines under a title, and ends with one line; a proof that checked nothing has shown nothing. */
    boolean of(String name, String promise, Runnable examination) {
        out.printf("%n%s%n%s%n%n", name, promise);
        try {
            examination.run();
        } catch (RuntimeException unexpected) {
            check("nothing unexpected happened", false, () -> told(unexpected));
        }
        boolean holds = broken == 0 && held > 0;
        out.printf("%n%s %s: %d of %d checks hold%n", holds ? "✓" : "✗", name, held, held + broken);
        return holds;
    }
}
