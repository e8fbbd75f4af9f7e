package io.talentpool.proofs.races;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import io.talentpool.local.client.Exchange;

/** Lines of callers. */
final class Callers {

    private Callers() {}

    /** Everybody does the same, each in their own way. */
    static List<Supplier<Exchange>> each(int callers, IntFunction<Exchange> command) {
        return IntStream.range(0, callers)
                .<Supplier<Exchange>>mapToObj(number -> () -> command.apply(number))
                .toList();
    }

    /** One does this, the next that, and so on. */
    static List<Supplier<Exchange>> mixed(int callers, List<Supplier<Exchange>> commands) {
        return IntStream.range(0, callers)
                .mapToObj(number -> commands.get(number % commands.size()))
                .toList();
    }
}
