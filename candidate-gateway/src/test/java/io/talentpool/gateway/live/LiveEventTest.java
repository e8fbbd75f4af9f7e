package io.talentpool.gateway.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.talentpool.embedded.testing.ExampleEvents;

/** A change as pages are told of it, by the producers' own examples. */
class LiveEventTest {

    private static final String AN_ADMIN = "0ca21a00-5a3e-4c1e-8a03-000000000003";

    @ParameterizedTest
    @ValueSource(strings = {"interview-request", "scheduled-interview", "interview-outcome"})
    void isReadWhateverHappened(String aggregate) {
        for (ConsumerRecord<String, byte[]> record : ExampleEvents.of(aggregate)) {
            LiveEvent event = LiveEvent.read(record);
            assertTrue(event.type().startsWith(aggregate + "."));
            assertTrue(event.forClient().contains(event.client().toString()));
            assertFalse(event.forClient().contains(AN_ADMIN), event.forClient());
            assertEquals(
                    event.forAdmins().contains("\"system\""), event.forClient().contains("\"system\""));
        }
    }
}
