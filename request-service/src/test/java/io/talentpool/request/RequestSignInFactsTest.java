package io.talentpool.request;

import io.quarkus.test.junit.QuarkusTest;
import io.talentpool.embedded.testing.SignInFacts;

/** Who calls without a token, at this service. */
@QuarkusTest
class RequestSignInFactsTest extends RunningService implements SignInFacts {

    @Override
    public String guarded() {
        return REQUEST;
    }
}
