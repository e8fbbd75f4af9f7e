package io.talentpool.started.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;

/** An object on the wire: exactly these members, each of its kind. One too many is as wrong as one that is missing. */
record Shape(Map<String, Kind> members) implements Kind {

    static Shape object() {
        return new Shape(Map.of());
    }

    /** The same with one more member. */
    Shape with(String name, Kind kind) {
        Map<String, Kind> more = new LinkedHashMap<>(members);
        more.put(name, kind);
        return new Shape(more);
    }

    /** The same with the members of another. */
    Shape with(Shape other) {
        Map<String, Kind> more = new LinkedHashMap<>(members);
        more.putAll(other.members);
        return new Shape(more);
    }

    /** What is wrong with an object, each in a sentence. */
    List<String> faultsOf(JsonNode object) {
        List<String> faults = new ArrayList<>();
        check("$", object, faults::add);
        return faults;
    }

    @Override
    public void check(String path, JsonNode value, Consumer<String> fault) {
        if (!value.isObject()) {
            fault.accept("%s is no object: %s".formatted(path, value));
            return;
        }
        Set<String> names = new TreeSet<>();
        value.fieldNames().forEachRemaining(names::add);
        if (!names.equals(members.keySet())) {
            fault.accept("%s has %s instead of %s".formatted(path, names, new TreeSet<>(members.keySet())));
        }
        members.forEach((name, kind) -> {
            if (value.has(name)) {
                kind.check(path + "." + name, value.path(name), fault);
            }
        });
    }
}
