package io.talentpool.gateway.profile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.talentpool.gateway.bpoc.CandidatesChanged;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Profiles, as clients see them, that were shown lately: for the time when BPOC is away, and only then. One whose rows have changed
 * since is forgotten: it may hide what it showed.
 */
@ApplicationScoped
class RecentProfiles {

    /** For longer than any question to BPOC takes. */
    private static final Duration ASKED_AT_MOST = Duration.ofMinutes(5);

    private static final int MANY = 10_000;

    private final Cache<UUID, Seen> seen;

    /** When it was heard that candidates have changed: what was asked before may be older than that. */
    private final Cache<UUID, Instant> changes =
            Caffeine.newBuilder().expireAfterWrite(ASKED_AT_MOST).build();

    /** When so many had changed at once that they are not told apart any more. */
    private volatile Instant allChanged = Instant.MIN;

    private final Clock clock;

    RecentProfiles(ProfileConfig config, Clock clock) {
        this.clock = clock;
        this.seen = Caffeine.newBuilder()
                .maximumSize(config.remembered())
                .expireAfterWrite(config.rememberedFor())
                .build();
    }

    /** @param asOf when BPOC was asked */
    record Seen(Profile profile, Instant asOf) {}

    void remember(Profile profile, Instant asOf) {
        var changed = changes.getIfPresent(profile.id());
        if (asOf.isAfter(allChanged) && (changed == null || asOf.isAfter(changed))) {
            seen.put(profile.id(), new Seen(profile, asOf));
        }
    }

    void forget(UUID candidate) {
        seen.invalidate(candidate);
    }

    Optional<Seen> of(UUID candidate) {
        return Optional.ofNullable(seen.getIfPresent(candidate));
    }

    void forgetWhatHasChanged(@Observes CandidatesChanged changed) {
        var now = clock.instant();
        if (changed.perhapsAll()) {
            seen.invalidateAll();
        }
        if (changed.perhapsAll() || changes.estimatedSize() > MANY) {
            allChanged = now;
            changes.invalidateAll();
        }
        changed.candidates().forEach(candidate -> changes.put(candidate, now));
        seen.invalidateAll(changed.candidates());
    }
}
