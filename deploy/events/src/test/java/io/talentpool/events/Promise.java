package io.talentpool.events;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a schema promises to readers. The rule for a compatible change: whatever is valid by the new schema is valid by the old one, so a
 * reader who relies on the old one goes on. Members may come; none may go away, become optional or take other values.
 */
record Promise(JsonNode schema, Map<String, JsonNode> others) {

    /** Keywords that say nothing about what is valid. */
    private static final Set<String> REMARKS =
            Set.of("$schema", "$id", "title", "description", "examples", "x-extensible-enum");

    private static final Set<String> UNDERSTOOD =
            Set.of("type", "enum", "properties", "required", "items", "allOf", "$ref");

    /** What of this promise another one breaks, each as a sentence; empty if it keeps all of it. */
    List<String> brokenBy(Promise next) {
        return brokenBy(next, "the event");
    }

    private List<String> brokenBy(Promise next, String what) {
        List<String> broken = new ArrayList<>();
        if (!next.values("type").isEmpty() || !values("type").isEmpty()) {
            requireNarrower("type", what, next, broken);
        }
        requireNarrower("enum", what, next, broken);
        requireSame(what, next, broken);
        Map<String, Promise> members = members();
        Map<String, Promise> nextMembers = next.members();
        members.forEach((name, member) -> {
            Promise now = nextMembers.get(name);
            if (now == null) {
                broken.add("%s has no member %s any more".formatted(what, name));
            } else {
                broken.addAll(member.brokenBy(now, name));
            }
        });
        required().stream()
                .filter(name -> !next.required().contains(name))
                .forEach(name -> broken.add("%s may be without its member %s".formatted(what, name)));
        if (schema.has("items")) {
            broken.addAll(new Promise(schema.path("items"), others)
                    .brokenBy(new Promise(next.schema.path("items"), next.others), "an item of " + what));
        }
        return broken;
    }

    private void requireNarrower(String keyword, String what, Promise next, List<String> broken) {
        Set<String> before = values(keyword);
        Set<String> now = next.values(keyword);
        if (!before.isEmpty() && (now.isEmpty() || !before.containsAll(now))) {
            broken.add("the %s of %s was %s and is %s".formatted(keyword, what, before, now));
        }
    }

    /** Of what is not understood here, any change counts as one that breaks. */
    private void requireSame(String what, Promise next, List<String> broken) {
        schema.properties().stream()
                .filter(keyword -> !REMARKS.contains(keyword.getKey()) && !UNDERSTOOD.contains(keyword.getKey()))
                .filter(keyword -> !keyword.getValue().equals(next.schema.get(keyword.getKey())))
                .forEach(keyword -> broken.add("the %s of %s was %s and is %s"
                        .formatted(keyword.getKey(), what, keyword.getValue(), next.schema.get(keyword.getKey()))));
    }

    private Set<String> values(String keyword) {
        Set<String> values = new HashSet<>();
        JsonNode found = schema.path(keyword);
        if (found.isTextual()) {
            values.add(found.textValue());
        }
        found.forEach(value -> values.add(value.asText()));
        return values;
    }

    private Map<String, Promise> members() {
        Map<String, Promise> members = new TreeMap<>();
        parts().forEach(part -> members.putAll(part.members()));
        schema.path("properties").properties().forEach(member -> {
            // What is said of the same member elsewhere holds, too; it is looked at where it is said.
            if (!members.containsKey(member.getKey()) || member.getValue().has("type")) {
                members.put(member.getKey(), new Promise(member.getValue(), others));
            }
        });
        return members;
    }

    private Set<String> required() {
        Set<String> required = new HashSet<>(values("required"));
        parts().forEach(part -> required.addAll(part.required()));
        return required;
    }

    private List<Promise> parts() {
        List<Promise> parts = new ArrayList<>();
        schema.path("allOf").forEach(part -> parts.add(new Promise(resolved(part), others)));
        return parts;
    }

    private JsonNode resolved(JsonNode part) {
        return part.has("$ref") ? others.get(part.path("$ref").asText()) : part;
    }
}
