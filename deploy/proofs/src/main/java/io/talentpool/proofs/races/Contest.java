package io.talentpool.proofs.races;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import io.talentpool.local.client.Exchange;

/**
 * Something that many try at the same instant.
 *
 * @param one whether exactly one may win; otherwise some exclude each other and others do not, and the tables tell
 * @param losses the answers that are right for those who do not win
 * @param round sets up a round for so many callers
 * @param afterwards puts things right for the next round
 */
record Contest(
        String name,
        boolean one,
        Predicate<Exchange> wins,
        Set<Integer> losses,
        IntFunction<List<Supplier<Exchange>>> round,
        Consumer<List<Exchange>> afterwards) {

    private static final Predicate<Exchange> DONE = answer -> answer.status() < 300;

    /** What a caller does with what a round is about; callers are numbered from 0. */
    @FunctionalInterface
    interface Attempt<T> {
        Exchange by(T thing, int number);
    }

    static Contest of(String name, int loss, IntFunction<List<Supplier<Exchange>>> round) {
        return new Contest(name, true, DONE, Set.of(loss), round, answers -> {});
    }

    /** One does this, the next that, and so on, all with one thing that is new in each round. */
    @SafeVarargs
    static <T> Contest of(String name, int loss, Supplier<T> setUp, Attempt<T>... attempts) {
        return of(name, loss, callers -> {
            T thing = setUp.get();
            return each(callers, number -> attempts[number % attempts.length].by(thing, number));
        });
    }

    /** Every caller's own. */
    static List<Supplier<Exchange>> each(int callers, IntFunction<Exchange> command) {
        return IntStream.range(0, callers)
                .<Supplier<Exchange>>mapToObj(number -> () -> command.apply(number))
                .toList();
    }

    /** Two services decide, so more than one may win at first. */
    Contest freeForAll() {
        return new Contest(name, false, wins, losses, round, afterwards);
    }

    Contest won(Predicate<Exchange> by) {
        return new Contest(name, one, by, losses, round, afterwards);
    }

    Contest then(Consumer<List<Exchange>> next) {
        return new Contest(name, one, wins, losses, round, next);
    }

    /** Whether the answers of a round are as they should be. */
    boolean isFair(List<Exchange> answers) {
        long winners = answers.stream().filter(wins).count();
        boolean losersKnow =
                answers.stream().filter(wins.negate()).allMatch(answer -> losses.contains(answer.status()));
        return losersKnow && (winners == 1 || !one);
    }
}
