package io.talentpool.support.caller;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.talentpool.support.limits.CallLimits;
import io.talentpool.support.problem.CommonProblems;
import io.vertx.ext.web.RoutingContext;

/**
 * Stands before the framework's sign-in by bearer token. Whatever is no token ends here, so that nothing of it fails in a way that nobody foresaw;
 * a token that was verified a moment ago is not verified again; one that the known keys do not fit is tried again with keys that are read anew; and
 * calls are counted.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class BearerSignIn implements HttpAuthenticationMechanism {

    private static final String AUTHORIZATION = "Authorization";
    /** A scheme, and three parts in the alphabet of Base64 for addresses (RFC 7515, 7.1). */
    private static final Pattern SIGNED_TOKEN =
            Pattern.compile("bearer +[\\w-]++\\.[\\w-]++\\.[\\w-]++", Pattern.CASE_INSENSITIVE);

    private final OidcAuthenticationMechanism oidc;
    private final SigningKeys keys;
    private final VerifiedTokens verified;
    private final CallLimits limits;

    BearerSignIn(OidcAuthenticationMechanism oidc, SigningKeys keys, VerifiedTokens verified, CallLimits limits) {
        this.oidc = oidc;
        this.keys = keys;
        this.verified = verified;
        this.limits = limits;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext exchange, IdentityProviderManager providers) {
        List<String> authorizations = exchange.request().headers().getAll(AUTHORIZATION);
        if (authorizations.isEmpty()) {
            return refused(exchange, Uni.createFrom().nullItem());
        }
        if (authorizations.size() > 1
                || !SIGNED_TOKEN.matcher(authorizations.get(0)).matches()) {
            return refused(exchange, Uni.createFrom().failure(new AuthenticationFailedException()));
        }
        String token = authorizations.get(0).substring(authorizations.get(0).lastIndexOf(' ') + 1);
        return verified.find(token)
                .map(identity -> Uni.createFrom().item(identity))
                .orElseGet(() -> verify(token, exchange, providers))
                .invoke(identity -> limits.call(
                                exchange.request(), identity.getPrincipal().getName())
                        .ifPresent(BearerSignIn::raise));
    }

    private Uni<SecurityIdentity> verify(String token, RoutingContext exchange, IdentityProviderManager providers) {
        return check(exchange, providers)
                .onFailure(SigningKeys::mayBeNew)
                // No stranger's junk empties the memory: only what fits newer keys gets behind the second check.
                .recoverWithUni(unknown -> keys.readAgain(token)
                        .chain(read -> check(exchange, providers))
                        .invoke(verified::forgetAll))
                .invoke(identity -> verified.remember(token, identity))
                .onFailure()
                .recoverWithUni(failure -> notVerified(exchange, failure));
    }

    /** The framework's own check, which fails in its own ways: some when it is called, some later. */
    private Uni<SecurityIdentity> check(RoutingContext exchange, IdentityProviderManager providers) {
        return Uni.createFrom().deferred(() -> oidc.authenticate(exchange, providers));
    }

    private Uni<SecurityIdentity> notVerified(RoutingContext exchange, Throwable failure) {
        if (!keys.areKnown()) {
            return Uni.createFrom().failure(CommonProblems.unavailable("identity provider"));
        }
        Throwable refusal =
                failure instanceof AuthenticationFailedException ? failure : new AuthenticationFailedException(failure);
        return refused(exchange, Uni.createFrom().failure(refusal));
    }

    private Uni<SecurityIdentity> refused(RoutingContext exchange, Uni<SecurityIdentity> refusal) {
        return limits.refusal(exchange.request())
                .map(problem -> Uni.createFrom().<SecurityIdentity>failure(problem))
                .orElse(refusal);
    }

    private static void raise(HttpProblem problem) {
        throw problem;
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext exchange) {
        return oidc.getChallenge(exchange);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext exchange) {
        return oidc.getCredentialTransport(exchange);
    }
}
