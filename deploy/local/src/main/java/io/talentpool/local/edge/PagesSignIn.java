package io.talentpool.local.edge;

import java.net.URI;

import io.talentpool.embedded.identity.IdentityProvider;
import io.talentpool.local.places.Part;
import io.talentpool.local.places.Ports;
import io.vertx.core.json.JsonObject;

/**
 * Where people sign in to the pages.
 *
 * @param issuer the identity provider, found by discovery
 * @param rolesClaim where the roles are in its access tokens
 */
public record PagesSignIn(String issuer, String rolesClaim) {

    /** At the provider of the local system, which is behind the edge. */
    static PagesSignIn local(Ports ports) {
        return new PagesSignIn(ports.url(Part.EDGE) + IdentityProvider.ISSUER_PATH, "roles");
    }

    /** What the pages read at {@code /config.json}. */
    String config() {
        return new JsonObject()
                .put("identity", new JsonObject().put("issuer", issuer).put("rolesClaim", rolesClaim))
                .encode();
    }

    /** The provider's origin, as a Content-Security-Policy names it. */
    String origin() {
        URI address = URI.create(issuer);
        return "%s://%s".formatted(address.getScheme(), address.getRawAuthority());
    }
}
