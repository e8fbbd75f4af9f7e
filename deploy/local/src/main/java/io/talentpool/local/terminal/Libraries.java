package io.talentpool.local.terminal;

import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** Keeps libraries' log lines away from a terminal that belongs to a person. */
public final class Libraries {

    /** Kept here because a logger that nobody holds forgets its level. */
    private static final Logger ROOT = Logger.getLogger("");

    private Libraries() {}

    /** From now on nothing is logged: what matters to a person, our programs say themselves. */
    public static void hush() {
        LogManager.getLogManager().reset();
        ROOT.setLevel(Level.OFF);
    }
}
