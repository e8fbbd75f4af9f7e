package io.talentpool.embedded.daily.rooms;

import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;

import io.talentpool.embedded.daily.api.Asked;
import io.talentpool.embedded.daily.api.DailyRefusal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

/** Makes and reads meeting tokens: HS256 JWTs signed with the API key, under Daily's short claim names. */
public final class MeetingTokens {

    private static final int LONGEST_USER_ID = 36;

    private final JWSSigner signer;
    private final JWSVerifier verifier;
    private final String domainId;
    private final Clock clock;

    public MeetingTokens(String apiKey, Clock clock) {
        byte[] secret = apiKey.getBytes(StandardCharsets.UTF_8);
        try {
            this.signer = new MACSigner(secret);
            this.verifier = new MACVerifier(secret);
        } catch (JOSEException e) {
            throw new IllegalArgumentException("The API key cannot sign tokens", e);
        }
        this.domainId = UUID.nameUUIDFromBytes(secret).toString();
        this.clock = clock;
    }

    /** What a token says of its holder. */
    record Guest(Optional<String> userId, Optional<String> userName, boolean owner) {

        static final Guest NOBODY_IN_PARTICULAR = new Guest(Optional.empty(), Optional.empty(), false);

        String displayName() {
            return userName.orElse("Guest");
        }

        String role() {
            return owner ? "host" : "participant";
        }
    }

    /**
     * A token whose signature holds.
     *
     * @param room the one room it opens; empty opens all
     */
    record Token(Optional<String> room, Guest guest, Optional<Instant> opens, Optional<Instant> closes) {

        boolean fits(Room candidate) {
            return room.isEmpty() || room.get().equals(candidate.name());
        }
    }

    public String domainId() {
        return domainId;
    }

    /**
     * Signs a token for the properties of {@code POST /meeting-tokens}. As with Daily, the room need not exist, and
     * without one the token opens every room.
     */
    String issue(Asked properties) {
        Instant now = clock.instant();
        JWTClaimsSet.Builder claims =
                new JWTClaimsSet.Builder().claim("d", domainId).issueTime(Date.from(now));
        properties.string("room_name").ifPresent(name -> claims.claim("r", name));
        properties.string("user_name").ifPresent(name -> claims.claim("u", name));
        properties.string("user_id").ifPresent(id -> claims.claim("ud", checkUserId(id)));
        properties.flag("is_owner").filter(owner -> owner).ifPresent(owner -> claims.claim("o", true));
        properties.seconds("nbf").ifPresent(nbf -> claims.notBeforeTime(Date.from(Instant.ofEpochSecond(nbf))));
        properties.seconds("exp").ifPresent(exp -> claims.expirationTime(Date.from(checkExp(exp, now))));
        SignedJWT jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims.build());
        try {
            jwt.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("Signing a meeting token failed", e);
        }
        return jwt.serialize();
    }

    /** What a token says, if it is one of ours. Whether it fits the room and the hour is for the caller to see. */
    Optional<Token> read(String token) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            boolean ours = JWSAlgorithm.HS256.equals(jwt.getHeader().getAlgorithm()) && jwt.verify(verifier);
            return ours ? Optional.of(read(jwt.getJWTClaimsSet())) : Optional.empty();
        } catch (ParseException | JOSEException e) {
            // Whatever cannot be read was not signed by us: the same answer as a bad signature.
            return Optional.empty();
        }
    }

    private static Token read(JWTClaimsSet claims) throws ParseException {
        Guest guest = new Guest(
                Optional.ofNullable(claims.getStringClaim("ud")),
                Optional.ofNullable(claims.getStringClaim("u")),
                Boolean.TRUE.equals(claims.getBooleanClaim("o")));
        return new Token(
                Optional.ofNullable(claims.getStringClaim("r")),
                guest,
                Optional.ofNullable(claims.getNotBeforeTime()).map(Date::toInstant),
                Optional.ofNullable(claims.getExpirationTime()).map(Date::toInstant));
    }

    private static String checkUserId(String id) {
        if (id.length() > LONGEST_USER_ID) {
            throw DailyRefusal.invalid("user_id can have at most " + LONGEST_USER_ID + " characters");
        }
        return id;
    }

    private static Instant checkExp(long exp, Instant now) {
        if (exp <= now.getEpochSecond()) {
            throw DailyRefusal.invalid("exp was '" + exp + "', which is in the past rather than in the future");
        }
        return Instant.ofEpochSecond(exp);
    }
}
