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
     * How many proxies in front add to {@code X-Forwarded-For}. The entry that the outermost of them wrote is the caller's address; with 0 the
     * header is not believed, and the address is the connection's.
     */
    @WithDefault("0")
    int proxies();

    @Override
    default List<String> contradictions() {
        boolean counts = readsPerSecond() > 0
                && readsBurst() > 0
                && commandsPerSecond() > 0
                && commandsBurst() > 0
                && refusalsPerSecond() > 0
                && refusalsBurst() > 0
                && proxies() >= 0;
        return counts
                ? List.of()
                : List.of(
                        "TALENT_POOL_LIMITS_* have to be whole numbers above 0, and TALENT_POOL_LIMITS_PROXIES 0 or more;"
                                + " TALENT_POOL_LIMITS_ENABLED=false lifts all limits");
    }
}
