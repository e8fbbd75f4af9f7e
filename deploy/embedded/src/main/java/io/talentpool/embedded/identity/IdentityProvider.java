package io.talentpool.embedded.identity;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import io.talentpool.embedded.ports.LocalPorts;

import com.nimbusds.jose.jwk.RSAKey;

import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequestHandler;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/**
 * The OpenID Connect provider of the embedded default: signs the sample people in, on a page for people (authorization code,
 * PKCE) and by the password grant for programs, with real signed tokens. For development only: it asks nobody for a secret.
 */
public final class IdentityProvider implements AutoCloseable {

    /** The path of the issuer, at the provider's own port as behind the edge. */
    public static final String ISSUER_PATH = "/auth";

    /** The audience of every access token. */
    public static final String AUDIENCE = "talent-pool";

    private static final String ISSUER_ID = ISSUER_PATH.substring(1);

    private final HttpFrontDoor frontDoor;

    private IdentityProvider(HttpFrontDoor frontDoor) {
        this.frontDoor = frontDoor;
    }

    /** With a new key, which goes with it: for tests. */
    public static IdentityProvider start(int port) {
        return start(port, SigningKey.create());
    }

    /**
     * With the key in {@code keyFile}, which is created where it is missing, so that tokens survive a restart.
     *
     * @throws io.talentpool.embedded.ports.PortTakenException when something else listens on the port
     */
    public static IdentityProvider start(int port, Path keyFile) {
        return start(port, SigningKey.keptIn(keyFile));
    }

    private static IdentityProvider start(int port, RSAKey key) {
        LocalPorts.requireFree(port, "the identity provider");
        HttpFrontDoor frontDoor = new HttpFrontDoor();
        OAuth2TokenProvider tokens = new OAuth2TokenProvider(
                new KeyProvider(List.of(key), key.getAlgorithm().getName()));
        OAuth2Config config = new OAuth2Config(
                true, null, null, false, tokens, Set.of(new PersonClaims(ISSUER_ID, AUDIENCE)), frontDoor);
        SignIn signIn = new SignIn(new OAuth2HttpRequestHandler(config).getAuthorizationServer());
        frontDoor.start(InetAddress.getLoopbackAddress(), port, signIn);
        return new IdentityProvider(frontDoor);
    }

    public int port() {
        return frontDoor.port();
    }

    /**
     * The issuer as seen without the edge, {@code http://localhost:<port>/auth}. The provider always calls itself what the
     * caller called it ({@code Host}, {@code X-Forwarded-*}); behind the edge that is the edge's address.
     */
    public String issuerUrl() {
        return "http://localhost:" + port() + ISSUER_PATH;
    }

    @Override
    public void close() {
        frontDoor.stop();
    }
}
