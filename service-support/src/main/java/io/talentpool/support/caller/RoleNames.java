package io.talentpool.support.caller;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;

/**
 * The roles of a token as the services mean them: in lower case, and a manager may what an admin may. The identity has nothing of the request that
 * the token came with, since it is remembered for others with the same token ({@link VerifiedTokens}).
 */
@ApplicationScoped
final class RoleNames implements SecurityIdentityAugmentor {

    private final RoleClaims claims;

    RoleNames(@ConfigProperty(name = "talent-pool.identity.roles-claim", defaultValue = "roles") String places) {
        this.claims = new RoleClaims(places);
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        Set<String> roles = claims.in(payloadOf(token)).stream()
                .map(role -> role.toLowerCase(Locale.ROOT))
                .map(role -> role.equals("manager") ? "admin" : role)
                .collect(Collectors.toSet());
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder()
                        .setPrincipal(identity.getPrincipal())
                        .addCredentials(identity.getCredentials())
                        .addRoles(roles)
                        .build());
    }

    /** As it was signed; the framework makes lists of texts of it, whatever there was. */
    private static JsonObject payloadOf(JsonWebToken token) {
        String payload = token.getRawToken().split("\\.")[1];
        return new JsonObject(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
    }
}
