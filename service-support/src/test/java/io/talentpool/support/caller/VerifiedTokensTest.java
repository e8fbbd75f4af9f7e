package io.talentpool.support.caller;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

/** Who was found behind a token is known again for as long as the token holds. */
class VerifiedTokensTest {

    private static final Instant END = Instant.parse("2026-12-01T09:00:00Z");

    private final MovedClock clock = new MovedClock(END.minusSeconds(30));
    private final VerifiedTokens tokens = new VerifiedTokens(clock);
    private final SecurityIdentity identity = identity(END.getEpochSecond());

    @Test
    void isKnownByAllOfTheToken() {
        tokens.remember("a.b.c", identity);
        assertEquals(Optional.of(identity), tokens.find("a.b.c"));
        assertEquals(Optional.empty(), tokens.find("a.b.d"));
    }

    @Test
    void isNotKnownFromTheEndOfTheTokenOn() {
        tokens.remember("a.b.c", identity);
        clock.now = END.minusMillis(1);
        assertEquals(Optional.of(identity), tokens.find("a.b.c"));
        clock.now = END;
        assertEquals(Optional.empty(), tokens.find("a.b.c"));
    }

    @Test
    void isNeverKnownByATokenThatNamesNoEnd() {
        tokens.remember("a.b.c", identity(null));
        assertEquals(Optional.empty(), tokens.find("a.b.c"));
    }

    @Test
    void isNotKnownOnceAllAreForgotten() {
        tokens.remember("a.b.c", identity);
        tokens.forgetAll();
        assertEquals(Optional.empty(), tokens.find("a.b.c"));
    }

    private static SecurityIdentity identity(Long end) {
        return QuarkusSecurityIdentity.builder().setPrincipal(new Claims(end)).build();
    }

    /** @param end the claim {@code exp}; null where there is none */
    private record Claims(Long end) implements JsonWebToken {

        @Override
        public String getName() {
            return "somebody";
        }

        @Override
        public Set<String> getClaimNames() {
            return Set.of("exp");
        }

        @Override
        @SuppressWarnings("unchecked") // as the interface has it: whoever asks knows the type of the claim
        public <T> T getClaim(String name) {
            return name.equals("exp") ? (T) end : null;
        }
    }

    private static final class MovedClock extends Clock {

        private Instant now;

        private MovedClock(Instant now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
