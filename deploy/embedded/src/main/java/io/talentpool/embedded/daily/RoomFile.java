package io.talentpool.embedded.daily;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * The rooms as a JSON array in a file. It is written on the event loop, before the answer goes out: rooms are few, and an
 * answer must not promise a room that a restart would lose.
 */
final class RoomFile {

    private final Path path;

    RoomFile(Path path) {
        this.path = path;
    }

    List<Room> load() {
        if (!Files.exists(path)) {
            return List.of();
        }
        try {
            return new JsonArray(Files.readString(path))
                    .stream().map(JsonObject.class::cast).map(Room::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the rooms from " + path, e);
        }
    }

    void save(Collection<Room> rooms) {
        JsonArray array = new JsonArray();
        rooms.forEach(room -> array.add(room.toJson("")));
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Path draft = path.resolveSibling(path.getFileName() + ".new");
            Files.writeString(draft, array.encodePrettily());
            Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the rooms to " + path, e);
        }
    }
}
