package io.talentpool.scheduling;

import io.quarkus.test.junit.QuarkusTest;
import io.talentpool.embedded.testing.SignInFacts;

/** Who calls without a token, at this service. */
@QuarkusTest
class SchedulingSignInFactsTest extends SchedulingTest implements SignInFacts {

    @Override
    public String guarded() {
        return CLIENTS;
    }
}
