package io.talentpool.embedded.daily.api;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import io.talentpool.embedded.files.Texts;
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
                .flatMap(file -> new JsonArray(Texts.read(file)).stream())
                .map(JsonObject.class::cast);
    }

    public void save(Stream<JsonObject> objects) {
        path.ifPresent(file -> Texts.write(file, new JsonArray(objects.toList()).encodePrettily()));
    }
}
