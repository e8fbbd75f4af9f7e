package io.talentpool.proofs;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import io.talentpool.local.client.Libraries;
import io.talentpool.local.client.Surprise;

/** One promise, and how to find out whether it is kept. */
@FunctionalInterface
public interface Proof {

    /** @throws Surprise when the system behaves in a way that makes it pointless to go on */
    void examine(SystemUnderProof system, Report report);

    /**
     * Runs a proof as a program: figures on standard output, exit code 0 only if all holds.
     *
     * @param arguments of the command line, for a proof that has options
     */
    static void run(String name, String promise, Proof proof, String... arguments) {
        Libraries.hush();
        Options.readInto(proof, arguments);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.printf("%n%s%n%s%n%n", name, promise);
        Report report = new Report(out);
        try {
            SystemUnderProof system = SystemUnderProof.find();
            proof.examine(system, report);
        } catch (Surprise surprise) {
            report.check("nothing unexpected happened", false, surprise::getMessage);
        }
        System.exit(report.conclude(name) ? 0 : 1);
    }
}
