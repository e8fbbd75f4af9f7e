package io.talentpool.embedded.daily;

import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

import com.nimbusds.jwt.JWTClaimsSet;

/**
 * A token whose signature holds.
 *
 * @param room the one room it opens; empty opens all
 */
record MeetingToken(Optional<String> room, Guest guest, Optional<Instant> opens, Optional<Instant> closes) {

    static MeetingToken of(JWTClaimsSet claims) throws ParseException {
        Guest guest = new Guest(
                Optional.ofNullable(claims.getStringClaim("ud")),
                Optional.ofNullable(claims.getStringClaim("u")),
                Boolean.TRUE.equals(claims.getBooleanClaim("o")));
        return new MeetingToken(
                Optional.ofNullable(claims.getStringClaim("r")),
                guest,
                Optional.ofNullable(claims.getNotBeforeTime()).map(Date::toInstant),
                Optional.ofNullable(claims.getExpirationTime()).map(Date::toInstant));
    }

    boolean fits(Room candidate) {
        return room.isEmpty() || room.get().equals(candidate.name());
    }
}
