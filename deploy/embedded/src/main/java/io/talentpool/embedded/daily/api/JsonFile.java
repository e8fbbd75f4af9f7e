package io.talentpool.embedded.daily.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * Objects as a JSON array in a file. It is written on the event loop, before the answer goes out: they are few, and an answer
 * must not promise what a restart would lose.
 */
public final class JsonFile {

    private final Path path;

    public JsonFile(Path path) {
        this.path = path;
    }

    public List<JsonObject> load() {
        if (!Files.exists(path)) {
            return List.of();
        }
        try {
            return new JsonArray(Files.readString(path))
                    .stream().map(JsonObject.class::cast).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }

    public void save(Stream<JsonObject> objects) {
        JsonArray array = new JsonArray();
        objects.forEach(array::add);
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Path draft = path.resolveSibling(path.getFileName() + ".new");
            Files.writeString(draft, array.encodePrettily());
            Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + path, e);
        }
    }
}
