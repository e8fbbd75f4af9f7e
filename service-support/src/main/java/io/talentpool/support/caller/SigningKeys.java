package io.talentpool.support.caller;

import java.util.Objects;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.UnresolvableKeyException;

import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.smallrye.mutiny.Uni;

/**
 * The keys that the identity provider signs with. They are read anew when a token names one that is not known or was signed with another of the same
 * name, at most every few seconds ({@code forced-jwk-refresh-interval}); until new ones have been read the old ones stay.
 */
@ApplicationScoped
class SigningKeys {

    private final TenantConfigBean providers;

    SigningKeys(TenantConfigBean providers) {
        this.providers = providers;
    }

    /** Whether the provider has been reached since the start. */
    boolean areKnown() {
        return provider().ready();
    }

    /** Whether the token that this failure is about may have been signed with a key that is newer than ours. */
    static boolean mayBeNew(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(10)
                .anyMatch(cause -> cause instanceof UnresolvableKeyException
                        || cause instanceof InvalidJwtException invalid
                                && invalid.hasErrorCode(ErrorCodes.SIGNATURE_INVALID));
    }

    /** Reads the keys, unless they have just been read. Does not fail: without an answer the known ones hold. */
    Uni<Void> readAgain(String token) {
        return Uni.createFrom()
                .deferred(() -> provider().provider().refreshJwksAndVerifyJwtToken(token, false, true, null))
                .replaceWithVoid()
                .onFailure()
                .recoverWithNull();
    }

    private TenantConfigContext provider() {
        return providers.getDefaultTenant();
    }
}
