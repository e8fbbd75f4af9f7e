package io.talentpool.gateway;

import io.quarkus.test.junit.QuarkusTest;
import io.talentpool.embedded.testing.SignInFacts;

/** Who calls without a token, at this service. */
@QuarkusTest
class GatewaySignInFactsTest extends RunningGateway implements SignInFacts {

    @Override
    public String guarded() {
        return CANDIDATES;
    }
}
