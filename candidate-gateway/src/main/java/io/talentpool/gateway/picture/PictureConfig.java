package io.talentpool.gateway.picture;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.talentpool.support.configuration.SelfChecked;

/** Candidates' pictures. */
@ConfigMapping(prefix = "talent-pool.pictures")
public interface PictureConfig extends SelfChecked {

    /**
     * Origins, separated by commas, that pictures may also come from though they are plain HTTP, at another port or in a private network:
     * {@code http://localhost:8080}. For systems with sample data.
     */
    Optional<String> trustedOrigins();

    /** How many pictures are fetched at a time. */
    @WithDefault("8")
    int atATime();

    /** How many more may wait for their turn. */
    @WithDefault("256")
    int inLine();

    /** How much memory the pictures that were shown in the last 24 hours may take, in bytes; some ten kilobytes each. */
    @WithDefault("33554432")
    int cacheBytes();

    /** The origins, in the form that {@link Destination#origin} gives. */
    default Set<String> trusted() {
        return written().map(URI::create).map(Destination::origin).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    default List<String> contradictions() {
        return written().allMatch(origin -> origin.matches("https?://[^/?#@\\s]+"))
                ? List.of()
                : List.of(
                        "TALENT_POOL_PICTURES_TRUSTED_ORIGINS has origins like http://localhost:8080, separated by commas");
    }

    private Stream<String> written() {
        return trustedOrigins().stream()
                .flatMap(origins -> Arrays.stream(origins.split(",")))
                .map(String::strip);
    }
}
