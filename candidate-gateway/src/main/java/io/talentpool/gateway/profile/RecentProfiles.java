package io.talentpool.gateway.profile;

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

    private final Cache<UUID, Seen> seen;

    RecentProfiles(ProfileConfig config) {
        this.seen = Caffeine.newBuilder()
                .maximumSize(config.remembered())
                .expireAfterWrite(config.rememberedFor())
                .build();
    }

    /** @param asOf when BPOC was asked */
    record Seen(Profile profile, Instant asOf) {}

    void remember(Profile profile, Instant asOf) {
        seen.put(profile.id(), new Seen(profile, asOf));
    }

    void forget(UUID candidate) {
        seen.invalidate(candidate);
    }

    Optional<Seen> of(UUID candidate) {
        return Optional.ofNullable(seen.getIfPresent(candidate));
    }

    void forgetWhatHasChanged(@Observes CandidatesChanged changed) {
        seen.invalidateAll(changed.candidates());
    }
}
