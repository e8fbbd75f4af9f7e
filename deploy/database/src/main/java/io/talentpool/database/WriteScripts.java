package io.talentpool.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes the generated files of {@code deploy/database} anew: {@code ./mvnw -P write-sql -pl deploy/database -am process-classes} */
public final class WriteScripts {

    private WriteScripts() {}

    /** @param arguments the folder {@code deploy/database} */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]).toAbsolutePath();
        for (Map.Entry<String, String> script : Scripts.generate(folder).entrySet()) {
            Files.writeString(folder.resolve(script.getKey()), script.getValue());
        }
    }
}
