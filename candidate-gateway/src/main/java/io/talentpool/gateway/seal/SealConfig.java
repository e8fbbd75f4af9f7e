package io.talentpool.gateway.seal;

import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.talentpool.support.configuration.SelfChecked;
import io.talentpool.support.configuration.Sensitive;

/** The key of what clients are given and bring back. */
@ConfigMapping(prefix = "talent-pool.seal")
public interface SealConfig extends SelfChecked {

    int SHORTEST_KEY = 32;

    /**
     * What cursors are encrypted and addresses of pictures signed with, 32 random characters at least; the same for all replicas, or a page or
     * picture that one gave out is refused by the others. Without it each process makes up its own.
     */
    @Sensitive
    Optional<String> key();

    @Override
    default List<String> contradictions() {
        return key().filter(key -> key.length() < SHORTEST_KEY).isPresent()
                ? List.of("TALENT_POOL_SEAL_KEY is too short: %d characters at least".formatted(SHORTEST_KEY))
                : List.of();
    }
}
