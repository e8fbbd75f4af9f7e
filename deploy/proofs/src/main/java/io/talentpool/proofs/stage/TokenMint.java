package io.talentpool.proofs.stage;

import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import io.talentpool.embedded.files.Texts;
import io.talentpool.embedded.identity.IdentityProvider;
import io.talentpool.proofs.SystemUnderProof;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;

/** Makes tokens as the identity provider of the local system makes them, with its key, and such as it would never make. */
public final class TokenMint {

    private static final Duration LIFETIME = Duration.ofHours(8);
    private static final int BITS = 2048;

    /** The identity provider calls its key by the name of the issuer. */
    private static final String KEY_ID = IdentityProvider.ISSUER_PATH.substring(1);

    private static final RSAKey ANOTHER_KEY = anotherKey();

    private final RSAKey key;
    private final String issuer;

    private TokenMint(RSAKey key, String issuer) {
        this.key = key;
        this.issuer = issuer;
    }

    public static TokenMint of(SystemUnderProof system) {
        try {
            RSAKey key = RSAKey.parse(Texts.read(system.signingKey()));
            return new TokenMint(key, system.running().issuerUrl());
        } catch (ParseException e) {
            throw new IllegalStateException("Cannot use the signing key of the local system", e);
        }
    }

    /** A good token. */
    public String token(UUID subject, String role) {
        return token(subject, role, claims -> claims);
    }

    /** A token that is good but for what {@code change} does to its claims. */
    public String token(UUID subject, String role, UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(key, change.apply(claims(subject, role)).build());
    }

    /** A token that names the right key and was signed with another. */
    public String forged(UUID subject, String role) {
        return signed(ANOTHER_KEY, claims(subject, role).build());
    }

    /** A token that says of itself that it needs no signature. */
    public String unsigned(UUID subject, String role) {
        return new PlainJWT(claims(subject, role).build()).serialize();
    }

    private static RSAKey anotherKey() {
        try {
            return new RSAKeyGenerator(BITS).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("Cannot make a key", e);
        }
    }

    private JWTClaimsSet.Builder claims(UUID subject, String role) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(IdentityProvider.AUDIENCE)
                .subject(subject.toString())
                .claim("roles", List.of(role))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)));
    }

    private static String signed(RSAKey key, JWTClaimsSet claims) {
        try {
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .type(JOSEObjectType.JWT)
                    .keyID(KEY_ID)
                    .build();
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("Cannot sign a token", e);
        }
    }
}
