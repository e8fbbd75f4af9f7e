package io.talentpool.proofs.invariants;

import java.util.HashSet;
import java.util.Set;

import io.talentpool.local.client.Actor;

/** The header {@code If-Match} of a command: none, the version seen last, or one that was never there. */
enum Condition {
    NONE,
    SEEN,
    NEVER;

    private static final int NO_VERSION = 9_999;
    private static final int FAILED = 412;

    static Condition any(Scene scene) {
        if (scene.sometimes(70)) {
            return NONE;
        }
        return scene.sometimes(60) ? SEEN : NEVER;
    }

    Actor on(Actor actor, int version) {
        return switch (this) {
            case NONE -> actor;
            case SEEN -> actor.sending("If-Match", "\"%d\"".formatted(version));
            case NEVER -> actor.sending("If-Match", "\"%d\"".formatted(NO_VERSION));
        };
    }

    /** What is right with the condition, when without it that is right. */
    Set<Integer> among(Set<Integer> right) {
        if (this == NEVER) {
            return Set.of(FAILED);
        }
        Set<Integer> all = new HashSet<>(right);
        if (this == SEEN) {
            all.add(FAILED);
        }
        return all;
    }
}
