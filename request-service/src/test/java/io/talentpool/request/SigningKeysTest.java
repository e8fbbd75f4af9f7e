package io.talentpool.request;

import static io.talentpool.embedded.testing.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.embedded.testing.TestTokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;

/** The identity provider changes its keys, and strangers name keys that it does not have. */
@QuarkusTest
class SigningKeysTest extends RunningService {

    @Test
    void aNewKeyWorksWithinSecondsAfterATokenThatNamesAnUnknownOne() throws Exception {
        assertEquals(401, statusOf(token(key("nowhere"))));
        JWK fresh = key("fresh");
        provider.publish(fresh);
        await().until(() -> statusOf(token(fresh)) == 200);
    }

    @Test
    void aNewKeyOfTheSameNameWorksWithinSeconds() throws Exception {
        JWK old = key("the-key");
        provider.publish(old);
        await().until(() -> statusOf(token(old)) == 200);
        JWK fresh = key("the-key");
        provider.publish(fresh);
        await().until(() -> statusOf(token(fresh)) == 200);
        assertEquals(401, statusOf(token(old)));
    }

    @Test
    void aFloodOfUnknownKeysReadsTheProvidersEveryFewSecondsAtMost() throws Exception {
        List<String> junk = List.of(token(key("unknown-1")), token(key("unknown-2")), token(key(null)));
        int before = provider.readings();
        long started = System.nanoTime();
        for (int i = 0; i < 300; i++) {
            assertEquals(401, statusOf(junk.get(i % junk.size())));
        }
        long seconds = Duration.ofNanos(System.nanoTime() - started).toSeconds();
        int readings = provider.readings() - before;
        assertTrue(readings <= 2 + seconds / 3, readings + " readings in " + seconds + " s");
    }

    @Test
    void theKnownKeysHoldWhileTheProviderIsAway() throws Exception {
        JWK known = key("known");
        provider.publish(known);
        await().until(() -> statusOf(token(known)) == 200);
        String unknown = token(key("unknown"));
        provider.isAwayWhile(() -> {
            int before = provider.readings();
            await().until(() -> {
                assertEquals(401, statusOf(unknown));
                return provider.readings() > before;
            });
            assertEquals(200, statusOf(token(known)));
            assertEquals(200, statusOf(TestTokens.of(issuer, SamplePerson.ANNA)));
        });
    }

    private String token(JWK key) {
        return provider.token(
                key, SamplePerson.ANNA.subject().toString(), claims -> claims.claim("roles", List.of("client")));
    }

    private static int statusOf(String token) {
        return with(token).get(REQUEST).statusCode();
    }

    private static RSAKey key(String id) throws JOSEException {
        return new RSAKeyGenerator(2048).keyID(id).algorithm(JWSAlgorithm.RS256).generate();
    }
}
