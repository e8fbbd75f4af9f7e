package io.talentpool.outcome;

import io.quarkus.test.junit.QuarkusTest;

/** With the process and the database in the zones that the build starts them in. */
@QuarkusTest
class OutcomeZonesTest extends OutcomeZonesFacts {}
