package io.talentpool.proofs;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** Reads a command line into the fields of a proof that has options. */
final class Options {

    private static final int WRONG_USAGE = 2;

    private Options() {}

    /** Ends the program when help is asked for, or when the arguments are no options of the proof. */
    static void readInto(Proof proof, String[] arguments) {
        Object command = proof.getClass().isAnnotationPresent(Command.class) ? proof : new None();
        CommandLine line = new CommandLine(command);
        try {
            if (CommandLine.printHelpIfRequested(line.parseArgs(arguments))) {
                System.exit(0);
            }
        } catch (ParameterException wrong) {
            System.err.println(wrong.getMessage() + ". See --help.");
            System.exit(WRONG_USAGE);
        }
    }

    @Command(mixinStandardHelpOptions = true, description = "This proof has no options.")
    private static final class None {}
}
