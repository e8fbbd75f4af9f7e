package io.talentpool.embedded.identity;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.talentpool.embedded.people.SamplePerson;

import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ResourceOwnerPasswordCredentialsGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;

import no.nav.security.mock.oauth2.OAuth2Exception;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;

/** What stands in a sample person's token. Nobody else gets one. */
record PersonClaims(String issuerId, String audience) implements OAuth2TokenCallback {

    /** A working day, so that nobody's shell or browser session ends in the middle of one. */
    private static final Duration LIFETIME = Duration.ofHours(8);

    /** The claims of one person, the same from the login page and from the password grant. */
    static Map<String, Object> of(SamplePerson person) {
        return Map.of(
                "sub", person.subject().toString(),
                "name", person.fullName(),
                "email", person.email(),
                "preferred_username", person.key(),
                "roles", List.of(person.role()));
    }

    /**
     * Asked only when no sign-in stands behind the request; after one the library knows the subject itself.
     * Its own provider would invent a user here.
     */
    @Override
    public String subject(TokenRequest request) {
        throw refused("That code or refresh token is unknown or has been used");
    }

    @Override
    public String typeHeader(TokenRequest request) {
        return "JWT";
    }

    @Override
    public List<String> audience(TokenRequest request) {
        return List.of(audience);
    }

    @Override
    public Map<String, Object> addClaims(TokenRequest request) {
        GrantType grant = request.getAuthorizationGrant().getType();
        if (request.getAuthorizationGrant() instanceof ResourceOwnerPasswordCredentialsGrant password) {
            return SamplePerson.named(password.getUsername())
                    .map(PersonClaims::of)
                    .orElseThrow(() -> refused("There is no such person. There are: " + SamplePerson.keys()));
        }
        if (grant.equals(GrantType.AUTHORIZATION_CODE) || grant.equals(GrantType.REFRESH_TOKEN)) {
            return Map.of(); // the sign-in brought them
        }
        throw refused("Sign in with a code or the password grant");
    }

    @Override
    public long tokenExpiry() {
        return LIFETIME.toSeconds();
    }

    private static OAuth2Exception refused(String reason) {
        return new OAuth2Exception(OAuth2Error.INVALID_GRANT.setDescription(reason), reason);
    }
}
