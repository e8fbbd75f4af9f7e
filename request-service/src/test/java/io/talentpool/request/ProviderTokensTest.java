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
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;

/**
 * Tokens as identity providers really make them, of a client. The shapes are those of
 * <a href="https://supabase.com/docs/guides/auth/jwt-fields">Supabase</a> and its
 * <a href="https://supabase.com/docs/guides/database/postgres/custom-claims-and-role-based-access-control-rbac">custom access token hook</a>,
 * <a href="https://phasetwo.io/tutorials/getting-started/your-first-token/">Keycloak</a> (a real one signs people in in {@code deploy/proofs/keycloak}),
 * <a href="https://auth0.com/docs/secure/tokens/access-tokens/access-token-profiles">Auth0</a> and its
 * <a href="https://auth0.com/docs/tokens/create-namespaced-custom-claims">namespaced claims</a>,
 * <a href="https://learn.microsoft.com/en-us/entra/identity-platform/access-token-claims-reference">Entra</a>, and
 * <a href="https://developer.okta.com/docs/guides/customize-tokens-groups-claim/">Okta</a>.
 */
@QuarkusTest
class ProviderTokensTest extends RunningService {

    private static final RSAKey RSA = rsa();
    private static final ECKey CURVE = curve();

    /** What stands in their access tokens besides what all have: subject, issuer, times, and our audience among theirs. */
    enum Provider {
        /** Roles where only a program with the service key can write them; {@code user_metadata} everybody can write for themselves. */
        SUPABASE(Map.of(
                "role", "authenticated",
                "aal", "aal1",
                "session_id", "5c2c7f0e-2a9f-4a4e-9d2f-0c4b4f1a7f11",
                "is_anonymous", false,
                "email", "anna@example.com",
                "phone", "",
                "amr", List.of(Map.of("method", "password", "timestamp", 1_764_500_000)),
                "app_metadata", Map.of("provider", "email", "providers", List.of("email"), "roles", List.of("client")),
                "user_metadata", Map.of("roles", List.of("admin"), "role", "admin", "email_verified", true))),
        SUPABASE_ONE_ROLE(Map.of(
                "role", "authenticated",
                "aal", "aal2",
                "amr", List.of("password", "totp"),
                "app_metadata", Map.of("provider", "google", "providers", List.of("google"), "role", "client"),
                "user_metadata", Map.of())),
        SUPABASE_HOOK(Map.of(
                "role", "authenticated",
                "aal", "aal1",
                "user_role", "client",
                "app_metadata", Map.of("provider", "email", "providers", List.of("email")),
                "user_metadata", Map.of("user_role", "admin"))),
        KEYCLOAK(Map.of(
                "aud", List.of("talent-pool", "account"),
                "jti", "onrtac:d58f5dc8-fd8f-462b-8a19-716f8f83985b",
                "typ", "Bearer",
                "azp", "talent-pool-web",
                "sid", "2a88c258-f73a-4103-b862-e1fbd8f4e04e",
                "acr", "1",
                "allowed-origins", List.of("https://talent-pool.example"),
                "realm_access", Map.of("roles", List.of("default-roles-talent-pool", "offline_access", "client")),
                "resource_access", Map.of("account", Map.of("roles", List.of("manage-account", "view-profile"))),
                "scope", "openid email profile")),
        KEYCLOAK_ROLES_OF_THE_CLIENT(Map.of(
                "typ", "Bearer",
                "azp", "talent-pool-web",
                "realm_access", Map.of("roles", List.of("default-roles-talent-pool", "offline_access")),
                "resource_access",
                        Map.of(
                                "talent-pool", Map.of("roles", List.of("client")),
                                "account", Map.of("roles", List.of("admin"))),
                "scope", "email profile")),
        AUTH0(Map.of(
                "aud", List.of("talent-pool", "https://my-domain.auth0.com/userinfo"),
                "azp", "my_client_id",
                "scope", "openid profile email",
                "https://talent-pool.example/roles", List.of("client"),
                "permissions", List.of("read:interviews"))),
        AUTH0_RFC_9068(Map.of(
                "aud", List.of("talent-pool", "https://my-domain.auth0.com/userinfo"),
                "client_id", "my_client_id",
                "jti", "73WakrfVbNJBaAmhQtEeDv",
                "scope", "openid profile email",
                "https://talent-pool.example/roles", "client")) {
            @Override
            JWSHeader.Builder header(JWSHeader.Builder header) {
                return header.type(new JOSEObjectType("at+jwt"));
            }
        },
        ENTRA_V1(Map.ofEntries(
                Map.entry("aud", "talent-pool"),
                Map.entry("ver", "1.0"),
                Map.entry("acr", "1"),
                Map.entry("amr", List.of("pwd", "mfa")),
                Map.entry("appid", "a0a0a0a0-bbbb-cccc-dddd-e1e1e1e1e1e1"),
                Map.entry("appidacr", "0"),
                Map.entry("ipaddr", "203.0.113.9"),
                Map.entry("idp", "https://sts.windows.net/aaaabbbb-0000-cccc-1111-dddd2222eeee/"),
                Map.entry("oid", "aaaaaaaa-0000-1111-2222-bbbbbbbbbbbb"),
                Map.entry("tid", "aaaabbbb-0000-cccc-1111-dddd2222eeee"),
                Map.entry("scp", "Interviews.Read Interviews.Write"),
                Map.entry("roles", List.of("Client")),
                Map.entry("nbf", 1_764_500_000))) {
            @Override
            @SuppressWarnings("deprecation") // but sent
            JWSHeader.Builder header(JWSHeader.Builder header) {
                return header.x509CertThumbprint(Base64URL.encode("thumbprint"));
            }
        },
        ENTRA_V2(Map.of(
                "aud", "talent-pool",
                "ver", "2.0",
                "azp", "a0a0a0a0-bbbb-cccc-dddd-e1e1e1e1e1e1",
                "azpacr", "0",
                "oid", "aaaaaaaa-0000-1111-2222-bbbbbbbbbbbb",
                "tid", "aaaabbbb-0000-cccc-1111-dddd2222eeee",
                "scp", "Interviews.Read",
                "roles", List.of("Client", "Interviews.Read.All"),
                "wids", List.of("b79fbf4d-3ef9-4689-8143-76b194e85509"),
                "nbf", 1_764_500_000)),
        OKTA(Map.of(
                "aud",
                "talent-pool",
                "ver",
                1,
                "jti",
                "AT.0mP4JKAZX1iACIT4vbEDF7LpvDVjxypPMUwhpHkXvtc",
                "cid",
                "0oad1eajdpF0sjWAs0h7",
                "uid",
                "00ud4tVDDXYVKPXKVLCO",
                "scp",
                List.of("openid", "profile", "offline_access"),
                "auth_time",
                1_764_500_000,
                "groups",
                List.of("Everyone", "client"))) {
            @Override
            JWSHeader.Builder header(JWSHeader.Builder header) {
                return header.type(null);
            }
        };

        private final Map<String, Object> claims;

        Provider(Map<String, Object> claims) {
            this.claims = claims;
        }

        JWK key() {
            return name().startsWith("SUPABASE") ? CURVE : RSA;
        }

        JWSHeader.Builder header(JWSHeader.Builder header) {
            return header;
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
        String token = provider.token(like.key(), SamplePerson.ANNA.subject().toString(), like::header, claims -> {
            like.claims.forEach(claims::claim);
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

    /** The role for the database, what people write about themselves, scopes, and groups that are somewhere else. */
    @Test
    void haveMuchThatIsNoRole() {
        for (Map<String, Object> none : List.<Map<String, Object>>of(
                Map.of("role", "client", "user_metadata", Map.of("role", "client", "roles", List.of("client"))),
                Map.of("scope", "client", "scp", List.of("client"), "permissions", List.of("client")),
                Map.of("resource_access", Map.of("another-application", Map.of("roles", List.of("client")))),
                Map.of(
                        "_claim_names", Map.of("groups", "src1"),
                        "_claim_sources", Map.of("src1", Map.of("endpoint", "https://graph.example/client"))),
                Map.of("https://another.example/roles", List.of("client")))) {
            String token = token(RSA, claims -> {
                none.forEach(claims::claim);
                return claims;
            });
            assertEquals(403, statusOf(token), none::toString);
        }
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
