package io.talentpool.local.edge;

import java.util.Optional;

import io.talentpool.local.places.Part;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;

/**
 * Tells the part behind the edge how the caller reached us, since the identity provider names itself by that. Whatever a
 * caller says in these headers is replaced.
 */
final class Forwarding implements ProxyInterceptor {

    private final Part part;
    private final int edgePort;

    Forwarding(Part part, int edgePort) {
        this.part = part;
        this.edgePort = edgePort;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        HttpServerRequest received = request.proxiedRequest();
        EdgeRoutes.of(received.path())
                .filter(target -> !target.path().equals(received.path()))
                .ifPresent(target -> request.setURI(
                        received.query() == null ? target.path() : target.path() + "?" + received.query()));
        MultiMap headers = request.headers();
        headers.remove("Forwarded");
        headers.set("X-Forwarded-For", received.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", "http");
        headers.set("X-Forwarded-Port", Integer.toString(edgePort));
        // Not the header Host, which HTTP/2 does not have.
        Optional.ofNullable(received.authority()).ifPresent(authority -> {
            request.setAuthority(authority);
            headers.set("X-Forwarded-Host", authority.toString());
        });
        return context.sendRequest()
                .recover(failure -> Future.succeededFuture(EdgeProblems.doesNotAnswer(
                        part, received.path(), request.release().response())));
    }
}
