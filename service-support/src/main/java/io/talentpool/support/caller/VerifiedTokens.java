package io.talentpool.support.caller;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.jwt.JsonWebToken;

import io.quarkus.security.identity.SecurityIdentity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Who was found behind a token a moment ago. To verify a signature and to read the claims is half of what a read costs, and pages send the same
 * token again and again. A token is remembered by all of its text, for a minute at most and never beyond its end, and forgotten when another
 * fits newer keys; so one whose key was withdrawn is good for a minute more at most.
 */
@ApplicationScoped
class VerifiedTokens {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private record Verified(SecurityIdentity identity, long endsAt) {}

    private final Clock clock;
    private final Cache<String, Verified> remembered =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();

    VerifiedTokens(Clock clock) {
        this.clock = clock;
    }

    Optional<SecurityIdentity> find(String token) {
        Verified verified = remembered.getIfPresent(token);
        return verified == null || clock.instant().getEpochSecond() >= verified.endsAt
                ? Optional.empty()
                : Optional.of(verified.identity);
    }

    /**
     * A token without an end is not remembered.
     *
     * @param identity has nothing of the request that the token came with
     */
    void remember(String token, SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof JsonWebToken claims && claims.getClaim("exp") instanceof Long end) {
            remembered.put(token, new Verified(identity, end));
        }
    }

    void forgetAll() {
        remembered.invalidateAll();
    }
}
