package io.talentpool.started.pages;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;

/** What a value may be on the wire: its JSON type, and its format where that matters to a page. */
@FunctionalInterface
interface Kind {

    Kind TEXT = of("a string", JsonNode::isTextual);
    Kind FILLED = of("a string that says something", value -> !value.asText().isBlank(), TEXT);
    Kind UUID = of("a UUID", value -> value.asText().matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"), TEXT);
    Kind LINK = of("a web address", value -> value.asText().matches("https?://\\S+"), TEXT);
    Kind PICTURE = of(
            "an address of a picture here",
            value -> value.asText().matches("/api/client/candidates/[0-9a-f-]{36}/avatar\\?v=[\\w-]{22}"),
            TEXT);
    Kind UTC_TIME = of(
            "a time in UTC (…Z)",
            value -> reads(value, Instant::parse) && value.asText().endsWith("Z"),
            TEXT);
    Kind TIME_WITH_OFFSET = of("a time with an offset", value -> reads(value, OffsetDateTime::parse), TEXT);
    Kind WHOLE_NUMBER = of("a whole number", JsonNode::isIntegralNumber);
    Kind BOOLEAN = of("true or false", JsonNode::isBoolean);
    Kind TRUE = of("true", value -> value.isBoolean() && value.booleanValue());
    Kind FALSE = of("false", value -> value.isBoolean() && !value.booleanValue());
    Kind PERCENT =
            of("a number from 0 to 100", value -> value.isNumber() && value.asDouble() >= 0 && value.asDouble() <= 100);

    /** Tells what is wrong with the value, if anything. */
    void check(String path, JsonNode value, Consumer<String> fault);

    /** The same, or null. */
    default Kind orNull() {
        return (path, value, fault) -> {
            if (!value.isNull()) {
                check(path, value, fault);
            }
        };
    }

    static Kind oneOf(String... texts) {
        List<String> allowed = Arrays.asList(texts);
        return of("one of " + allowed, value -> value.isTextual() && allowed.contains(value.textValue()));
    }

    static Kind listOf(Kind kind) {
        return (path, value, fault) -> {
            if (!value.isArray()) {
                fault.accept("%s is no array: %s".formatted(path, value));
            }
            for (int i = 0; i < value.size(); i++) {
                kind.check("%s[%d]".formatted(path, i), value.path(i), fault);
            }
        };
    }

    private static Kind of(String name, Predicate<JsonNode> holds) {
        return (path, value, fault) -> {
            if (!holds.test(value)) {
                fault.accept("%s is not %s: %s".formatted(path, name, value));
            }
        };
    }

    private static Kind of(String name, Predicate<JsonNode> holds, Kind first) {
        return (path, value, fault) -> {
            first.check(path, value, fault);
            of(name, holds).check(path, value, fault);
        };
    }

    private static boolean reads(JsonNode value, Consumer<String> reader) {
        try {
            reader.accept(value.asText());
            return true;
        } catch (DateTimeException unreadable) {
            return false;
        }
    }
}
