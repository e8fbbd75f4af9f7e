package io.talentpool.outcome;

import io.quarkus.test.junit.QuarkusTest;
import io.talentpool.embedded.testing.SignInFacts;

/** Who calls without a token, at this service. */
@QuarkusTest
class OutcomeSignInFactsTest extends RunningService implements SignInFacts {

    @Override
    public String guarded() {
        return CLIENTS + "/outcomes";
    }
}
