package io.talentpool.request;

import static io.talentpool.embedded.testing.Patience.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.quarkus.test.junit.QuarkusTest;
import io.talentpool.embedded.people.SamplePerson;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;

/** Tokens as identity providers really make them, of a client. */
@QuarkusTest
class ProviderTokensTest extends RunningService {

    private static final RSAKey RSA = rsa();
    private static final ECKey CURVE = curve();

    /** What stands in their access tokens besides what all have: subject, issuer, audience, times. */
    enum Provider {
        SUPABASE {
            @Override
            Map<String, Object> claims() {
                return Map.of(
                        "role",
                        "authenticated",
                        "aal",
                        "aal1",
                        "session_id",
                        "5c2c7f0e-2a9f-4a4e-9d2f-0c4b4f1a7f11",
                        "is_anonymous",
                        false,
                        "amr",
                        List.of(Map.of("method", "password", "timestamp", 1_764_500_000)),
                        "app_metadata",
                        Map.of("provider", "email", "providers", List.of("email"), "roles", List.of("client")),
                        "user_metadata",
                        Map.of("roles", List.of("admin"), "email_verified", true));
            }

            @Override
            JWK key() {
                return CURVE;
            }
        },
        KEYCLOAK {
            @Override
            Map<String, Object> claims() {
                return Map.of(
                        "typ", "Bearer",
                        "azp", "talent-pool-web",
                        "acr", "1",
                        "allowed-origins", List.of("https://talent-pool.example"),
                        "realm_access", Map.of("roles", List.of("offline_access", "uma_authorization", "client")),
                        "resource_access",
                                Map.of("account", Map.of("roles", List.of("manage-account", "view-profile"))),
                        "scope", "openid email profile",
                        "preferred_username", "anna");
            }
        },
        AUTH0 {
            @Override
            Map<String, Object> claims() {
                return Map.of(
                        "https://talent-pool.example/roles",
                        List.of("client"),
                        "azp",
                        "my_client_id",
                        "scope",
                        "openid profile email",
                        "permissions",
                        List.of("read:interviews"));
            }
        },
        ENTRA {
            @Override
            Map<String, Object> claims() {
                return Map.of(
                        "ver", "2.0",
                        "azp", "a0a0a0a0-bbbb-cccc-dddd-e1e1e1e1e1e1",
                        "azpacr", "0",
                        "oid", "aaaaaaaa-0000-1111-2222-bbbbbbbbbbbb",
                        "tid", "aaaabbbb-0000-cccc-1111-dddd2222eeee",
                        "scp", "Interviews.Read",
                        "roles", List.of("Client"),
                        "uti", "kK2rCz1nAEaQ",
                        "nbf", Instant.now().minusSeconds(300).getEpochSecond());
            }
        },
        OKTA {
            @Override
            Map<String, Object> claims() {
                return Map.of(
                        "ver",
                        1,
                        "jti",
                        "AT.0mP4JKAZX1iACIT4vbEDF7LpvDVjxypPMUwhpHkXvtc",
                        "cid",
                        "0oad1eajdpF0sjWAs0h7",
                        "uid",
                        "00ud4tVDDXYVKPXKVLCO",
                        "scp",
                        List.of("openid", "profile"),
                        "auth_time",
                        Instant.now().getEpochSecond(),
                        "groups",
                        List.of("Everyone", "client"));
            }
        };

        abstract Map<String, Object> claims();

        JWK key() {
            return RSA;
        }
    }

    @BeforeEach
    void theKeysAreKnown() {
        provider.publish(RSA, CURVE);
        await().until(() -> statusOf(token(RSA, role("client"))) == 200);
        await().until(() -> statusOf(token(CURVE, role("client"))) == 200);
    }

    @ParameterizedTest
    @EnumSource
    void areAccepted(Provider like) {
        String token = token(like.key(), claims -> {
            like.claims().forEach(claims::claim);
            return claims;
        });
        assertEquals(200, statusOf(token));
        with(token).get(REQUESTS).then().statusCode(403).body("success", equalTo(false));
    }

    @Test
    void areOftenForSeveralAudiences() {
        assertEquals(
                200,
                statusOf(token(
                        RSA,
                        claims -> role("client")
                                .apply(claims)
                                .audience(List.of("account", "talent-pool", "https://tenant.example/userinfo")))));
        assertEquals(
                401, statusOf(token(RSA, claims -> role("client").apply(claims).audience("account"))));
    }

    /** Seconds are the provider's clock being ahead; minutes are not. */
    @ParameterizedTest
    @CsvSource({"5, 200", "20, 200", "600, 401"})
    void areMadeByAClockThatIsAhead(int seconds, int status) {
        Date ahead = Date.from(Instant.now().plusSeconds(seconds));
        assertEquals(
                status,
                statusOf(token(
                        RSA,
                        claims -> role("client")
                                .apply(claims)
                                .notBeforeTime(ahead)
                                .issueTime(ahead))));
    }

    @Test
    void sometimesDoNotSayWithWhichKeyTheyAreSigned() {
        RSAKey unnamed = new RSAKey.Builder(RSA).keyID(null).build();
        ECKey unnamedCurve = new ECKey.Builder(CURVE).keyID(null).build();
        assertEquals(200, statusOf(token(unnamed, role("client"))));
        assertEquals(200, statusOf(token(unnamedCurve, role("client"))));
        assertEquals(401, statusOf(token(new RSAKey.Builder(rsa()).keyID(null).build(), role("client"))));
    }

    @Test
    void haveARoleAsTextOrListOrObject() {
        for (Object client : List.of(
                "client",
                "CLIENT",
                "openid client",
                "viewer,client",
                List.of("client"),
                List.of(Map.of("name", "client")),
                Map.of("client", Map.of("org", "talent-pool.example")),
                Map.of("client", true))) {
            assertEquals(200, statusOf(token(RSA, role(client))), () -> "roles: " + client);
        }
    }

    @Test
    void withoutARoleAreForbiddenEverything() {
        for (Object none : List.of(
                "", " ", "clients", 7, true, List.of(), List.of(7, Map.of()), Map.of(), Map.of("client", false))) {
            String token = token(RSA, role(none));
            with(token).get(REQUEST).then().statusCode(403).contentType("application/problem+json");
            with(token).get(REQUESTS).then().statusCode(403).contentType("application/problem+json");
        }
        assertEquals(403, statusOf(token(RSA, claims -> claims)));
    }

    @Test
    void withoutASubjectAreNoTokens() {
        assertEquals(
                401, statusOf(token(RSA, claims -> role("client").apply(claims).subject(null))));
        assertEquals(
                401, statusOf(token(RSA, claims -> role("client").apply(claims).claim("sub", 7))));
    }

    private String token(JWK key, UnaryOperator<JWTClaimsSet.Builder> change) {
        return provider.token(key, SamplePerson.ANNA.subject().toString(), change);
    }

    private static UnaryOperator<JWTClaimsSet.Builder> role(Object role) {
        return claims -> claims.claim("roles", role);
    }

    private static int statusOf(String token) {
        return with(token).get(REQUEST).statusCode();
    }

    private static RSAKey rsa() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID("rsa")
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ECKey curve() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID("curve")
                    .algorithm(JWSAlgorithm.ES256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
