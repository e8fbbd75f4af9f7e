package io.talentpool.request;

import io.quarkus.test.junit.QuarkusTest;

/** With the process and the database in the zones that the build starts them in. */
@QuarkusTest
class RequestZonesTest extends RequestZonesFacts {}
