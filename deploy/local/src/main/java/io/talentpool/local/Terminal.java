package io.talentpool.local;

import java.util.logging.Level;
import java.util.logging.Logger;

import picocli.CommandLine;

/** How our commands speak when something is wrong: one sentence on the standard error stream, exit code 1 (2 for wrong usage). */
public final class Terminal {

    private static final Logger LOG = Logger.getLogger(Terminal.class.getName());

    private Terminal() {}

    public static CommandLine quiet(CommandLine commandLine) {
        commandLine.setParameterExceptionHandler((failure, arguments) -> {
            failure.getCommandLine().getErr().println(failure.getMessage() + ". See --help.");
            return CommandLine.ExitCode.USAGE;
        });
        commandLine.setExecutionExceptionHandler((failure, command, arguments) -> {
            LOG.log(Level.SEVERE, failure, () -> command.getCommandName() + " failed");
            command.getErr().println(sentence(failure));
            return CommandLine.ExitCode.SOFTWARE;
        });
        return commandLine;
    }

    /** Ours are sentences already; of others the chain of messages is the best there is. */
    private static String sentence(Throwable failure) {
        StringBuilder sentence = new StringBuilder(message(failure));
        for (Throwable cause = failure.getCause();
                cause != null && !(failure instanceof Trouble);
                cause = cause.getCause()) {
            sentence.append(": ").append(message(cause));
        }
        return sentence.toString();
    }

    private static String message(Throwable failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
