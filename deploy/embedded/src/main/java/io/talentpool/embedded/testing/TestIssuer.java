package io.talentpool.embedded.testing;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.talentpool.embedded.identity.IdentityProvider;
import io.talentpool.embedded.ports.LocalPorts;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

/**
 * The development identity provider behind an address at which a test says which keys it publishes: besides those of the sample people any others,
 * which the test signs with. It also counts how often the keys are read, and can be away.
 */
public final class TestIssuer implements QuarkusTestResourceLifecycleManager {

    private static final String KEYS = IdentityProvider.ISSUER_PATH + "/jwks";
    private static final int AT_THE_END = 1;
    private static final int BEFORE_ALL = 1;
    private static final int AT_LAST = 10;

    private IdentityProvider provider;
    private WireMockServer front;
    private List<JWK> ownKeys;

    @Override
    public Map<String, String> start() {
        provider = IdentityProvider.start(LocalPorts.anyFree());
        ownKeys = keysOf(provider);
        front = new WireMockServer(WireMockConfiguration.options()
                .bindAddress("localhost")
                .preserveHostHeader(true)
                .dynamicPort());
        front.start();
        front.stubFor(any(anyUrl())
                .atPriority(AT_LAST)
                .willReturn(aResponse().proxiedFrom("http://localhost:" + provider.port())));
        publish();
        return Map.of("talent-pool.identity.issuer-url", url());
    }

    /** Last, so that its address is the one that counts. */
    @Override
    public int order() {
        return AT_THE_END;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(TestIssuer.class));
    }

    @Override
    public void stop() {
        front.stop();
        provider.close();
    }

    /** What its tokens name as {@code iss}. */
    public String url() {
        return front.baseUrl() + IdentityProvider.ISSUER_PATH;
    }

    /** From now on these are its keys, besides those of the sample people. */
    public void publish(JWK... keys) {
        List<JWK> all = new ArrayList<>(ownKeys);
        all.addAll(List.of(keys));
        front.stubFor(get(urlPathEqualTo(KEYS))
                .atPriority(BEFORE_ALL + 1)
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/json")
                        .withBody(new JWKSet(all).toString(true))));
    }

    /** Whoever calls is cut off, for as long as that takes. */
    public void isAwayWhile(Runnable work) {
        var away = front.stubFor(
                any(anyUrl()).atPriority(BEFORE_ALL).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        try {
            work.run();
        } finally {
            front.removeStub(away);
        }
    }

    /** How often its keys have been read. */
    public int readings() {
        return front.countRequestsMatching(getRequestedFor(urlPathEqualTo(KEYS)).build())
                .getCount();
    }

    /**
     * A token of its own, good for an hour.
     *
     * @param key what it is signed with, which has an algorithm; its id is in the token where it has one
     * @param change what is otherwise in its claims
     */
    public String token(JWK key, String subject, UnaryOperator<JWTClaimsSet.Builder> change) {
        return token(key, subject, UnaryOperator.identity(), change);
    }

    /** The same with something else in its header. */
    public String token(
            JWK key,
            String subject,
            UnaryOperator<JWSHeader.Builder> header,
            UnaryOperator<JWTClaimsSet.Builder> change) {
        Instant now = Instant.now();
        return signed(
                key,
                header,
                change.apply(new JWTClaimsSet.Builder()
                                .issuer(url())
                                .audience(IdentityProvider.AUDIENCE)
                                .subject(subject)
                                .issueTime(Date.from(now))
                                .expirationTime(Date.from(now.plusSeconds(3_600))))
                        .build());
    }

    private static String signed(JWK key, UnaryOperator<JWSHeader.Builder> change, JWTClaimsSet claims) {
        try {
            JWSHeader header = change.apply(new JWSHeader.Builder(
                                    JWSAlgorithm.parse(key.getAlgorithm().getName()))
                            .type(JOSEObjectType.JWT)
                            .keyID(key.getKeyID()))
                    .build();
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(signer(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("Cannot sign a token", e);
        }
    }

    private static JWSSigner signer(JWK key) throws JOSEException {
        return key instanceof ECKey curve ? new ECDSASigner(curve) : new RSASSASigner(key.toRSAKey());
    }

    private static List<JWK> keysOf(IdentityProvider provider) {
        try {
            return JWKSet.load(URI.create(provider.issuerUrl() + "/jwks").toURL())
                    .getKeys();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the keys of the identity provider", e);
        } catch (ParseException e) {
            throw new IllegalStateException("The identity provider gives out no keys", e);
        }
    }
}
