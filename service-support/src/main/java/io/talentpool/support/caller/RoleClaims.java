package io.talentpool.support.caller;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * Where the roles are in a token. Providers differ: a list ({@code ["admin"]}), one text ({@code "admin"}, {@code "admin client"}), a list of objects
 * ({@code [{"name": "admin"}]}), or an object, be it one with a member {@code roles} or one whose members are called after the roles.
 */
final class RoleClaims {

    /** Under which member an object that stands for a role has its name. */
    private static final List<String> NAMES = List.of("roles", "role", "name");

    private final List<String> places;

    /**
     * @param places separated by commas; each is the name of a claim or a path with slashes. A name that has slashes itself, as
     *     {@code https://talent-pool.example/roles}, is found first.
     */
    RoleClaims(String places) {
        this.places = Arrays.stream(places.split(","))
                .map(place -> place.replace("\"", "").strip())
                .filter(place -> !place.isEmpty())
                .toList();
    }

    /** The roles of all those places, as they are spelt. */
    Set<String> in(JsonObject claims) {
        Set<String> roles = new LinkedHashSet<>();
        places.forEach(
                place -> at(place, claims).ifPresent(claim -> roles(claim).forEach(roles::add)));
        return roles;
    }

    /** Tries the whole as a name, then every beginning that ends before a slash, longest first. */
    private static Optional<Object> at(String path, JsonObject object) {
        if (object.getValue(path) != null) {
            return Optional.of(object.getValue(path));
        }
        for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            if (object.getValue(path.substring(0, slash)) instanceof JsonObject inner) {
                Optional<Object> found = at(path.substring(slash + 1), inner);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Stream<String> roles(Object claim) {
        if (claim instanceof String text) {
            return Arrays.stream(text.split("[\\s,]+")).filter(role -> !role.isEmpty());
        }
        if (claim instanceof JsonArray list) {
            return list.stream().flatMap(RoleClaims::element);
        }
        return claim instanceof JsonObject object ? members(object) : Stream.empty();
    }

    /** One role each: a space in it belongs to its name. */
    private static Stream<String> element(Object element) {
        if (element instanceof String role) {
            return Stream.of(role.strip());
        }
        return element instanceof JsonObject object ? named(object) : Stream.empty();
    }

    private static Stream<String> members(JsonObject object) {
        if (NAMES.stream().anyMatch(object::containsKey)) {
            return named(object);
        }
        return object.stream()
                .filter(member -> Boolean.TRUE.equals(member.getValue()) || member.getValue() instanceof JsonObject)
                .map(Map.Entry::getKey);
    }

    private static Stream<String> named(JsonObject object) {
        return NAMES.stream()
                .map(object::getValue)
                .filter(value -> value instanceof String || value instanceof JsonArray)
                .flatMap(RoleClaims::roles);
    }
}
