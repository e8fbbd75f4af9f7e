package io.talentpool.support.configuration;

import java.util.Optional;

import io.smallrye.config.WithDefault;

/** Whose tokens are accepted. The caller's token travels between services, so all have to be told the same. */
@OperatorSettings(prefix = "talent-pool.identity")
public interface IdentitySettings {

    /** The OpenID Connect provider: what its tokens name as {@code iss}; its description is read from {@code /.well-known} below it. */
    BaseUrl issuerUrl();

    /** What tokens name as {@code iss}, where services reach the provider at another address than browsers do. */
    Optional<BaseUrl> tokenIssuer();

    /** What tokens have to name as {@code aud}. */
    @WithDefault("talent-pool")
    String audience();

    /**
     * Where the roles are in a token: the name of a claim, which may be an address such as {@code https://talent-pool.example/roles}, or a path with
     * slashes, as {@code app_metadata/roles}. Several, separated by commas, are all read.
     */
    @WithDefault("roles")
    String rolesClaim();

    /** By how many seconds the provider's clock may differ from ours. */
    @WithDefault("30")
    int clockSkewSeconds();
}
