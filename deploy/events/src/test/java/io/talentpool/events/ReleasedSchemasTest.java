package io.talentpool.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.talentpool.embedded.testing.EventSchemas;

import com.fasterxml.jackson.databind.JsonNode;

/** No schema breaks what the last release promised; what has to break is another version beside it. */
class ReleasedSchemasTest {

    private final EventSchemas released = EventSchemas.in(Path.of("released"));
    private final EventSchemas current = EventSchemas.ofTheHouse();

    @Test
    void everyPromiseIsKept() {
        Map<String, JsonNode> now = current.schemas();
        assertThat(released.schemas()).hasSizeGreaterThan(15).allSatisfy((address, schema) -> {
            assertThat(now).containsKey(address);
            assertThat(new Promise(schema, byName(released)).brokenBy(new Promise(now.get(address), byName(current))))
                    .as(address)
                    .isEmpty();
        });
    }

    @Test
    void everyExampleIsAsItsSchemaSaysTodayAndAtTheLastRelease() {
        assertThat(current.types()).hasSizeGreaterThanOrEqualTo(15).allSatisfy(type -> {
            String address = EventSchemas.BASE + type + ".json";
            assertThat(current.faults(address, current.example(type))).isEmpty();
            if (released.schemas().containsKey(address)) {
                assertThat(released.faults(address, current.example(type))).isEmpty();
            }
        });
    }

    /** As schemas refer to each other. */
    private static Map<String, JsonNode> byName(EventSchemas schemas) {
        Map<String, JsonNode> byName = new HashMap<>();
        schemas.schemas()
                .forEach((address, schema) -> byName.put(address.substring(EventSchemas.BASE.length()), schema));
        return byName;
    }
}
