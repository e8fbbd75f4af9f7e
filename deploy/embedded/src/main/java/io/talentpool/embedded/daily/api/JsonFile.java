package io.talentpool.embedded.daily.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * Objects as a JSON array in a file, or in none: then nothing is kept. It is written on the event loop, before the answer goes out: they
 * are few, and an answer must not promise what a restart would lose.
 */
public record JsonFile(Optional<Path> path) {

    /** What was saved last; nothing if that never happened. */
    public Stream<JsonObject> load() {
        return path.filter(Files::exists).stream()
                .flatMap(file -> new JsonArray(read(file)).stream())
                .map(JsonObject.class::cast);
    }

    public void save(Stream<JsonObject> objects) {
        path.ifPresent(file -> write(file, new JsonArray(objects.toList())));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static void write(Path file, JsonArray array) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path draft = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(draft, array.encodePrettily());
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}
