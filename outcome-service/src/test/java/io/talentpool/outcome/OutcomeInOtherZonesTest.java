package io.talentpool.outcome;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import io.quarkus.test.junit.QuarkusTest;
import io.talentpool.embedded.testing.OtherZones;

/** With the process and the database in other zones than the build starts them in. */
@QuarkusTest
class OutcomeInOtherZonesTest extends OutcomeZonesFacts {

    private static OtherZones zones;

    @BeforeAll
    static void goElsewhere() {
        zones = OtherZones.of("outcome_service");
    }

    @AfterAll
    static void comeBack() {
        zones.close();
    }
}
