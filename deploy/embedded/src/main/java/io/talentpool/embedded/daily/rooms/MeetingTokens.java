package io.talentpool.embedded.daily.rooms;

import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import io.talentpool.embedded.daily.api.Asked;
import io.talentpool.embedded.daily.api.Asked.Kind;
import io.talentpool.embedded.daily.api.DailyRefusal;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

/**
 * Makes and reads meeting tokens: HS256 JWTs signed with the API key, under Daily's short claim names.
 *
 * @param secret the key's bytes
 */
public record MeetingTokens(byte[] secret, Clock clock) {

    private static final int LONGEST_USER_ID = 36;

    private static final Map<String, Kind> PROPERTIES = Map.of(
            "room_name", Kind.TEXT,
            "user_name", Kind.TEXT,
            "user_id", Kind.TEXT,
            "is_owner", Kind.FLAG,
            "nbf", Kind.SECONDS,
            "exp", Kind.SECONDS);

    /** By the name of a property, that of the claim. */
    private static final Map<String, String> CLAIMS = Map.of("room_name", "r", "user_name", "u", "user_id", "ud");

    public MeetingTokens(String apiKey, Clock clock) {
        this(apiKey.getBytes(StandardCharsets.UTF_8), clock);
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
        return UUID.nameUUIDFromBytes(secret).toString();
    }

    /** {@code POST /v1/meeting-tokens}. As with Daily, the room need not exist, and without one the token opens every room. */
    public void issue(RoutingContext call) {
        JsonObject properties =
                Asked.body(call, Map.of("properties", Kind.OBJECT)).getJsonObject("properties", new JsonObject());
        Asked.checkKinds(properties, PROPERTIES);
        if (properties.getString("user_id", "").length() > LONGEST_USER_ID) {
            throw DailyRefusal.invalid("user_id can have at most " + LONGEST_USER_ID + " characters");
        }
        Instant now = clock.instant();
        Optional<Long> exp = Optional.ofNullable(properties.getLong("exp"));
        exp.filter(end -> end <= now.getEpochSecond()).ifPresent(past -> {
            throw DailyRefusal.invalid("exp was '" + past + "', which is in the past rather than in the future");
        });
        Map<String, Object> claims = new HashMap<>(Map.of("d", domainId(), "iat", now.getEpochSecond()));
        CLAIMS.forEach((name, claim) -> claims.put(claim, properties.getString(name)));
        claims.put("nbf", properties.getLong("nbf"));
        claims.put("exp", exp.orElse(null));
        claims.put("o", properties.getBoolean("is_owner", false) ? true : null);
        call.json(new JsonObject().put("token", signed(claims)));
    }

    private String signed(Map<String, Object> claims) {
        claims.values().removeIf(Objects::isNull);
        try {
            SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), JWTClaimsSet.parse(claims));
            token.sign(new MACSigner(secret));
            return token.serialize();
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException("Signing a meeting token failed", e);
        }
    }

    /** What a token says, if it is one of ours. Whether it fits the room and the hour is for the caller to see. */
    Optional<Token> read(String token) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            boolean ours =
                    JWSAlgorithm.HS256.equals(jwt.getHeader().getAlgorithm()) && jwt.verify(new MACVerifier(secret));
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
}
