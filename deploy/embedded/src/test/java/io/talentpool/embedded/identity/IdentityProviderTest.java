package io.talentpool.embedded.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.embedded.people.SampleTokens;
import io.talentpool.embedded.ports.LocalPorts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;

class IdentityProviderTest {

    private static final String REDIRECT = "http://localhost:8080/signed-in";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** One key for all tests. */
    @TempDir
    static Path folder;

    private final int port = LocalPorts.anyFree();
    private IdentityProvider provider;

    @BeforeEach
    void start() {
        provider = IdentityProvider.start(port, folder.resolve("keys/signing.json"));
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void givesProgramsATokenThatItsPublishedKeysVerify() throws Exception {
        JWTClaimsSet claims = verified(SampleTokens.fetch(provider.issuerUrl(), SamplePerson.ANNA));

        assertThat(claims.getSubject()).isEqualTo(SamplePerson.ANNA.subject().toString());
        assertThat(claims.getIssuer()).isEqualTo(provider.issuerUrl());
        assertThat(claims.getAudience()).containsExactly("talent-pool");
        assertThat(claims.getStringClaim("name")).isEqualTo("Anna Lindqvist");
        assertThat(claims.getStringClaim("email")).isEqualTo("anna.lindqvist@example.com");
        assertThat(claims.getStringListClaim("roles")).containsExactly("client");
    }

    @Test
    void refusesAProgramThatNamesAStranger() throws Exception {
        HttpResponse<String> answer = token(
                Map.of("grant_type", "password", "username", "mallory", "password", "x", "client_id", "talent-pool"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body()).path("error").textValue()).isEqualTo("invalid_grant");
    }

    @Test
    void offersThePeopleOnItsLoginPage() throws Exception {
        String page = get(authorizeUrl(new CodeVerifier())).body();

        assertThat(SamplePerson.offeredAtSignIn())
                .extracting(SamplePerson::key)
                .allSatisfy(key -> assertThat(page).contains("value=\"" + key + "\""));
        assertThat(page).doesNotContain("nora").doesNotContain("http");
    }

    @Test
    void signsAPersonInByCodeAndPkce() throws Exception {
        CodeVerifier verifier = new CodeVerifier();
        String code = codeOf(chooses("carla", authorizeUrl(verifier)));

        JsonNode tokens = JSON.readTree(redeem(code, verifier).body());

        JWTClaimsSet access = verified(tokens.path("access_token").textValue());
        assertThat(access.getSubject()).isEqualTo(SamplePerson.CARLA.subject().toString());
        assertThat(access.getStringListClaim("roles")).containsExactly("admin");
        JWTClaimsSet identity = verified(tokens.path("id_token").textValue());
        assertThat(identity.getAudience()).containsExactly("web");
        assertThat(identity.getStringClaim("nonce")).isEqualTo("n-1");
    }

    @Test
    void renewsTheTokenOfASignedInPerson() throws Exception {
        CodeVerifier verifier = new CodeVerifier();
        String code = codeOf(chooses("ben", authorizeUrl(verifier)));
        String refreshToken = JSON.readTree(redeem(code, verifier).body())
                .path("refresh_token")
                .textValue();

        HttpResponse<String> renewed =
                token(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken, "client_id", "web"));

        assertThat(verified(JSON.readTree(renewed.body()).path("access_token").textValue())
                        .getSubject())
                .isEqualTo(SamplePerson.BEN.subject().toString());
    }

    @Test
    void signsInAPersonWhoseNameIsTypedBecauseThePageDoesNotOfferThem() throws Exception {
        assertThat(SamplePerson.offeredAtSignIn()).doesNotContain(SamplePerson.INES);
        CodeVerifier verifier = new CodeVerifier();
        String code = codeOf(chooses("Ines", authorizeUrl(verifier)));

        JsonNode tokens = JSON.readTree(redeem(code, verifier).body());

        assertThat(verified(tokens.path("access_token").textValue()).getSubject())
                .isEqualTo(SamplePerson.INES.subject().toString());
    }

    @Test
    void refusesACodeWithAnotherVerifier() throws Exception {
        String code = codeOf(chooses("anna", authorizeUrl(new CodeVerifier())));
        assertThat(redeem(code, new CodeVerifier()).statusCode()).isEqualTo(400);
    }

    @Test
    void refusesACodeTheSecondTime() throws Exception {
        CodeVerifier verifier = new CodeVerifier();
        String code = codeOf(chooses("anna", authorizeUrl(verifier)));
        assertThat(redeem(code, verifier).statusCode()).isEqualTo(200);
        assertThat(redeem(code, verifier).statusCode()).isEqualTo(400);
    }

    @Test
    void showsThePageAgainForSomebodyWhoIsNotOnIt() throws Exception {
        HttpResponse<String> answer = chooses("mallory", authorizeUrl(new CodeVerifier()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Who are you today?");
    }

    @Test
    void keepsItsKeySoThatTokensOutliveARestart() throws Exception {
        String token = SampleTokens.fetch(provider.issuerUrl(), SamplePerson.DEV);
        provider.close();
        provider = IdentityProvider.start(port, folder.resolve("keys/signing.json"));
        assertThat(verified(token).getSubject())
                .isEqualTo(SamplePerson.DEV.subject().toString());
    }

    @Test
    void callsItselfWhatTheEdgeCallsIt() throws Exception {
        HttpRequest throughTheEdge = HttpRequest.newBuilder(
                        URI.create(provider.issuerUrl() + "/.well-known/openid-configuration"))
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Port", "8443")
                .build();
        JsonNode metadata =
                JSON.readTree(HTTP.send(throughTheEdge, BodyHandlers.ofString()).body());
        assertThat(metadata.path("issuer").textValue()).isEqualTo("https://localhost:8443/auth");
        assertThat(metadata.path("jwks_uri").textValue()).isEqualTo("https://localhost:8443/auth/jwks");
    }

    @Nested
    class ForAPageThatAsksQuietly {

        private final CodeVerifier verifier = new CodeVerifier();

        private String quietly() {
            return authorizeUrl(verifier) + "&prompt=none";
        }

        @Test
        void knowsWhoHasSignedIn() throws Exception {
            String cookie = cookieOf(chooses("carla", authorizeUrl(new CodeVerifier())));
            String code = codeOf(get(quietly(), cookie));
            JsonNode tokens = JSON.readTree(redeem(code, verifier).body());
            assertThat(verified(tokens.path("access_token").textValue()).getSubject())
                    .isEqualTo(SamplePerson.CARLA.subject().toString());
        }

        @Test
        void saysThatSomebodyHasToSignIn() throws Exception {
            for (String cookie : List.of("", "talent-pool-sign-in=mallory", "talent-pool-sign-in=")) {
                HttpResponse<String> answer = get(quietly(), cookie);
                assertThat(answer.statusCode()).isEqualTo(302);
                assertThat(answer.headers().firstValue("Location"))
                        .hasValue(REDIRECT + "?error=login_required&state=s-1");
            }
        }

        @Test
        void forgetsWhoSignsOut() throws Exception {
            String cookie = cookieOf(get(provider.issuerUrl() + "/endsession", "talent-pool-sign-in=carla"));
            assertThat(get(quietly(), cookie).headers().firstValue("Location"))
                    .get()
                    .asString()
                    .contains("login_required");
        }

        private static String cookieOf(HttpResponse<String> answer) {
            String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
            assertThat(cookie).contains("; Path=/auth; HttpOnly; SameSite=Lax");
            return cookie.substring(0, cookie.indexOf(';'));
        }

        private static HttpResponse<String> get(String url, String cookie) throws Exception {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                    .header("Cookie", cookie)
                    .build();
            return HTTP.send(request, BodyHandlers.ofString());
        }
    }

    @Test
    void doesNotStartOnAPortThatIsTaken() {
        assertThatThrownBy(() -> IdentityProvider.start(port))
                .hasMessage("Port %d, which the identity provider needs, is taken by another program", port);
    }

    private JWTClaimsSet verified(String token) throws Exception {
        SignedJWT jwt = SignedJWT.parse(token);
        JWKSet keys = JWKSet.parse(get(provider.issuerUrl() + "/jwks").body());
        assertThat(keys.containsNonPublicKeys()).isFalse();
        var key = keys.getKeyByKeyId(jwt.getHeader().getKeyID()).toRSAKey();
        assertThat(jwt.verify(new RSASSAVerifier(key))).isTrue();
        return jwt.getJWTClaimsSet();
    }

    private String authorizeUrl(CodeVerifier verifier) {
        return provider.issuerUrl() + "/authorize?"
                + form(Map.of(
                        "response_type", "code",
                        "client_id", "web",
                        "scope", "openid",
                        "redirect_uri", REDIRECT,
                        "state", "s-1",
                        "nonce", "n-1",
                        "code_challenge_method", "S256",
                        "code_challenge",
                                CodeChallenge.compute(CodeChallengeMethod.S256, verifier)
                                        .getValue()));
    }

    private static HttpResponse<String> chooses(String person, String authorizeUrl) throws Exception {
        return post(authorizeUrl, Map.of("person", person));
    }

    private static String codeOf(HttpResponse<String> redirect) {
        assertThat(redirect.statusCode()).isEqualTo(302);
        String location = redirect.headers().firstValue("Location").orElseThrow();
        assertThat(location).startsWith(REDIRECT).contains("state=s-1");
        Matcher code = Pattern.compile("[?&]code=([^&]+)").matcher(location);
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private HttpResponse<String> redeem(String code, CodeVerifier verifier) throws Exception {
        return token(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                REDIRECT,
                "client_id",
                "web",
                "code_verifier",
                verifier.getValue()));
    }

    private HttpResponse<String> token(Map<String, String> parameters) throws Exception {
        return post(provider.issuerUrl() + "/token", parameters);
    }

    private static HttpResponse<String> get(String url) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String url, Map<String, String> parameters) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(parameters)))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    private static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
