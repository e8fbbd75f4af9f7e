package io.talentpool.support.limits;

import java.util.List;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.talentpool.support.configuration.SelfChecked;

/** How much one caller may ask of one replica. Who asks for more is answered 429 with {@code Retry-After}. */
@ConfigMapping(prefix = "talent-pool.limits")
public interface LimitSettings extends SelfChecked {

    /** Whether callers are limited at all. */
    @WithDefault("true")
    boolean enabled();

    /** How many reads a second one caller may go on making. */
    @WithDefault("100")
    int readsPerSecond();

    /** How many reads one caller may make at once, after a quiet spell. */
    @WithDefault("1000")
    int readsBurst();

    /** How many commands (POST, PATCH) a second one caller may go on giving. */
    @WithDefault("20")
    int commandsPerSecond();

    /** How many commands one caller may give at once, after a quiet spell. */
    @WithDefault("200")
    int commandsBurst();

    /** How many requests a second without a good token are answered with 401 to one address; the rest get 429. */
    @WithDefault("100")
    int refusalsPerSecond();

    /** How many requests without a good token one address may make at once, after a quiet spell. */
    @WithDefault("1000")
    int refusalsBurst();

    /**
     * Which proxies in front say in {@code X-Forwarded-For} or {@code Forwarded} where a request comes from: how many there are, or their addresses
     * and networks, as {@code 10.0.0.0/8, 127.0.0.1, ::1}. The caller is the first address from the right that is none of theirs. With {@code 0} the
     * headers are not believed, and the address is the connection's.
     */
    @WithDefault("0")
    TrustedProxies proxies();

    @Override
    default List<String> contradictions() {
        boolean counts = readsPerSecond() > 0
                && readsBurst() > 0
                && commandsPerSecond() > 0
                && commandsBurst() > 0
                && refusalsPerSecond() > 0
                && refusalsBurst() > 0;
        return counts
                ? List.of()
                : List.of("TALENT_POOL_LIMITS_* for reads, commands and refusals have to be whole numbers above 0;"
                        + " TALENT_POOL_LIMITS_ENABLED=false lifts all limits");
    }
}
