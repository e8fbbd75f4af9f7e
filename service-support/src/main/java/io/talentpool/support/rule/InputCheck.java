package io.talentpool.support.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Gathers every violation of a command, so that a caller learns of all of them at once instead of one by one. */
public final class InputCheck {

    private final List<Violation> violations = new ArrayList<>();

    /** Demands that a value is there; {@code present} is usually {@code value != null}. */
    public InputCheck require(String field, boolean present) {
        return check(field, present, "is required");
    }

    /** Records {@code message} against {@code field} unless {@code holds}. */
    public InputCheck check(String field, boolean holds, String message) {
        if (!holds) {
            violations.add(new Violation(field, message));
        }
        return this;
    }

    /** The value that {@code read} gives, or null when reading it was refused; the refusal is kept for {@link #orThrow()}. */
    public <T> T read(Supplier<T> read) {
        try {
            return read.get();
        } catch (InvalidInput refused) {
            violations.addAll(refused.violations());
            return null;
        }
    }

    /** Ends the check: throws {@link InvalidInput} with everything that was found, if anything was. */
    public void orThrow() {
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }
}
