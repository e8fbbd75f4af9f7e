package io.talentpool.local.tools;

import java.util.concurrent.Callable;

import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.embedded.people.SampleTokens;
import io.talentpool.local.places.RunningSystem;
import io.talentpool.local.terminal.Terminal;
import io.talentpool.local.terminal.Trouble;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code deploy/local/token}: a token on the standard output, for use in other commands. */
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = "Prints a signed token of a sample person, valid for eight hours.")
public final class TokenCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "PERSON",
            description = "anna, ben (clients), carla (admin), dev (manager) or nora (a client nobody knows).")
    private String person;

    public static void main(String[] arguments) {
        System.exit(Terminal.execute(new TokenCommand(), arguments));
    }

    @Override
    public Integer call() {
        SamplePerson known = SamplePerson.named(person)
                .orElseThrow(() -> new Trouble(
                        "There is nobody called %s. There are: %s.".formatted(person, SamplePerson.keys())));
        System.out.println(SampleTokens.fetch(RunningSystem.find().issuerUrl(), known));
        return 0;
    }
}
