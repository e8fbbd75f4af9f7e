package io.talentpool.support.http;

import java.net.URI;
import java.net.URISyntaxException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.talentpool.support.problem.EarlyProblems;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Refuses an address that is no URI, such as {@code /%zz}, with a problem that says so. The framework looks at addresses before it
 * calls anybody, and answers without a word; so {@link io.talentpool.support.start.ServiceStart} takes that check away, and this one is in its place.
 */
@ApplicationScoped
final class UnreadableAddress {

    private static final int FIRST_OF_ALL = 2_000;

    void register(@Observes Filters filters) {
        filters.register(UnreadableAddress::refuse, FIRST_OF_ALL);
    }

    /** A path that cannot be decoded fails at the first route that has a path, which may be before any filter. */
    void register(@Observes Router router) {
        router.errorHandler(400, EarlyProblems::unreadableAddress);
    }

    private static void refuse(RoutingContext exchange) {
        if (isReadable(exchange.request().uri())) {
            exchange.next();
        } else {
            EarlyProblems.unreadableAddress(exchange);
        }
    }

    private static boolean isReadable(String address) {
        try {
            new URI(address);
            return true;
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }
}
