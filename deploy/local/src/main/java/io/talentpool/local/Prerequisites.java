package io.talentpool.local;

import java.io.UncheckedIOException;

import io.talentpool.local.programs.Script;
import io.talentpool.local.terminal.Trouble;

/** What must be on the machine besides Java. */
final class Prerequisites {

    private Prerequisites() {}

    /** @throws Trouble when something is missing */
    static void check() {
        if (System.getProperty("os.name").startsWith("Windows")) {
            throw new Trouble("The local system runs on Linux and macOS; on Windows start it in WSL.");
        }
        boolean root = System.getProperty("user.name").equals("root");
        if (root && System.getProperty("os.name").equals("Linux") && !unshareWorks()) {
            throw new Trouble(
                    "PostgreSQL does not run as root, and unshare, with which it would, does not work here: install util-linux, or start as another user.");
        }
    }

    private static boolean unshareWorks() {
        try {
            return Script.run(new ProcessBuilder("unshare", "-U", "true"), complaint -> {}) == 0;
        } catch (UncheckedIOException notThere) {
            return false;
        }
    }
}
