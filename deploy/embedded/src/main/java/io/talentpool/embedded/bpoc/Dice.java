package io.talentpool.embedded.bpoc;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Chance that falls the same way on every machine: one of these per candidate, seeded with the candidate's number. */
final class Dice {

    private static final long SEED = 20_251_020L;

    private final SplittableRandom random;

    Dice(int candidate) {
        this.random = new SplittableRandom(SEED + candidate);
    }

    /** What can be thrown: the words between the commas. */
    static List<String> sides(String words) {
        return List.of(words.split(", "));
    }

    /** Both ends included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    long bits() {
        return random.nextLong();
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** That many different ones, in the order of the draw; all of them where there are no more. */
    <T> List<T> draw(List<T> choices, int count) {
        var left = new ArrayList<>(choices);
        var drawn = new ArrayList<T>(count);
        while (drawn.size() < count && !left.isEmpty()) {
            drawn.add(left.remove(random.nextInt(left.size())));
        }
        return List.copyOf(drawn);
    }
}
