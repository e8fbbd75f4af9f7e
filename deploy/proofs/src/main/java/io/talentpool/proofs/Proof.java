package io.talentpool.proofs;

import java.util.Optional;

import io.talentpool.local.client.Surprise;

/** One promise, and how to find out whether it is kept. Picocli's {@code @Command} has its name and the promise in words. */
public interface Proof {

    /** @throws Surprise when the system behaves in a way that makes it pointless to go on */
    void examine(SystemUnderProof system, Report report);

    /** The options of the small form, if there is one: every build runs it, so no verdict of it may depend on the machine's speed. */
    default Optional<String> small() {
        return Optional.empty();
    }

    /** Whether it neither changes requests and interviews nor takes anything away, so that others may run beside it. */
    default boolean disturbsNobody() {
        return false;
    }

    /** Whether it kills or cuts off parts of the system, so that no other may run beside it. */
    default boolean takesPartsAway() {
        return false;
    }
}
