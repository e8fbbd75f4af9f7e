package io.talentpool.local.terminal;

import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

import picocli.CommandLine;

/**
 * How our commands speak when something is wrong: one sentence on the standard error stream, exit code 1 (2 for wrong usage).
 * Log lines go to a file if the command has one, never to the terminal, which belongs to the person.
 */
public final class Terminal {

    private static final Logger LOG = Logger.getLogger(Terminal.class.getName());

    private Terminal() {}

    /** @return the exit code */
    public static int execute(Callable<Integer> command, String... arguments) {
        LogManager.getLogManager().reset();
        return new CommandLine(command)
                .setParameterExceptionHandler(Terminal::wrongUsage)
                .setExecutionExceptionHandler(Terminal::failed)
                .execute(arguments);
    }

    private static int wrongUsage(CommandLine.ParameterException failure, String[] arguments) {
        failure.getCommandLine().getErr().println(failure.getMessage() + ". See --help.");
        return CommandLine.ExitCode.USAGE;
    }

    private static int failed(Exception failure, CommandLine command, CommandLine.ParseResult arguments) {
        LOG.log(Level.SEVERE, failure, () -> command.getCommandName() + " failed");
        command.getErr().println(sentence(failure));
        return CommandLine.ExitCode.SOFTWARE;
    }

    /** Ours are sentences already; of others the chain of messages is the best there is. */
    private static String sentence(Throwable failure) {
        StringBuilder sentence = new StringBuilder(message(failure));
        if (!(failure instanceof Trouble)) {
            for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
                sentence.append(": ").append(message(cause));
            }
        }
        return sentence.toString();
    }

    private static String message(Throwable failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
