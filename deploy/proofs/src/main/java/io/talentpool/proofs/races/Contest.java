package io.talentpool.proofs.races;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;

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

    static Contest of(String name, Set<Integer> losses, IntFunction<List<Supplier<Exchange>>> round) {
        return new Contest(name, true, DONE, losses, round, answers -> {});
    }

    static Contest freeForAll(String name, IntFunction<List<Supplier<Exchange>>> round) {
        return new Contest(name, false, DONE, Set.of(409), round, answers -> {});
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
