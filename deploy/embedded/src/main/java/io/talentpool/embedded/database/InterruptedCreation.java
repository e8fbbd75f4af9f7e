package io.talentpool.embedded.database;

import java.nio.file.Files;
import java.nio.file.Path;

import io.talentpool.embedded.files.Folders;
import io.talentpool.embedded.files.Texts;

/** A data folder whose first start was killed half-way holds a database that never starts; it has no data yet, so it goes. */
final class InterruptedCreation {

    private InterruptedCreation() {}

    static void removeFrom(Path data) {
        if (!Files.exists(marker(data)) && Files.exists(data)) {
            Folders.delete(data);
        }
    }

    static void markComplete(Path data) {
        Texts.write(marker(data), "The database in " + data.getFileName() + " was created completely.\n");
    }

    private static Path marker(Path data) {
        return data.resolveSibling(data.getFileName() + ".created");
    }
}
