package io.talentpool.scheduling.link;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.smallrye.config.ConfigMapping;
import io.talentpool.support.configuration.BaseUrl;
import io.talentpool.support.configuration.SelfChecked;
import io.talentpool.support.configuration.Sensitive;

/** The personal links that lead clients into their rooms. */
@ConfigMapping(prefix = "talent-pool.room-links")
public interface RoomLinkConfig extends SelfChecked {

    int SHORTEST_KEY = 32;

    /** The address of the whole system as browsers see it; personal links begin with it. */
    BaseUrl publicUrl();

    /** What personal links are signed with, 32 random characters at least; the same for all replicas. */
    @Sensitive
    String key();

    /** The key before this one. Its links go on to work; without it they all stop when the key changes. */
    @Sensitive
    Optional<String> previousKey();

    @Override
    default List<String> contradictions() {
        return Stream.concat(
                        tooShort("TALENT_POOL_ROOM_LINKS_KEY", Optional.of(key())),
                        tooShort("TALENT_POOL_ROOM_LINKS_PREVIOUS_KEY", previousKey()))
                .toList();
    }

    private static Stream<String> tooShort(String variable, Optional<String> key) {
        return key
                .filter(text -> text.length() < SHORTEST_KEY)
                .map(text -> "%s is too short: %d characters at least".formatted(variable, SHORTEST_KEY))
                .stream();
    }
}
