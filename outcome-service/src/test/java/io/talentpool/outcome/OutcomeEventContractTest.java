package io.talentpool.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;

import org.junit.jupiter.api.Test;

import io.talentpool.embedded.testing.EventSchemas;

/** What this service tells has a schema and an example. */
class OutcomeEventContractTest {

    @Test
    void whateverHappensToAnOutcomeIsDescribed() {
        assertEquals(
                Set.of(OutcomeEvent.RECORDED, OutcomeEvent.REVISED, OutcomeEvent.DELETED),
                EventSchemas.ofTheHouse().typesOf("interview-outcome"));
    }
}
