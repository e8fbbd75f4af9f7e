package io.talentpool.support.problem;

import java.net.URI;
import java.net.URISyntaxException;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** Problems of requests that are turned away before REST sees them, and so before the library that writes all others. */
public final class EarlyProblems {

    private EarlyProblems() {}

    /** 413; the rest of the body is not read, so the connection ends with the answer. */
    public static void bodyTooLarge(RoutingContext exchange, int maxBytes) {
        exchange.response().putHeader("Connection", "close");
        answer(exchange, CommonProblems.BODY_TOO_LARGE, CommonProblems.mostOfABody(maxBytes));
    }

    /** 400: the path or the query is no URI. */
    public static void unreadableAddress(RoutingContext exchange) {
        answer(
                exchange,
                CommonProblems.INVALID_INPUT,
                "The address cannot be read: encode what is special in it, with % and two hexadecimal digits each.");
    }

    private static void answer(RoutingContext exchange, ProblemKind kind, String detail) {
        HttpServerResponse response = exchange.response();
        response.setStatusCode(kind.status())
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Cache-Control", "no-store")
                .end(new JsonObject()
                        .put("type", kind.type().toString())
                        .put("title", kind.title())
                        .put("status", kind.status())
                        .put("detail", detail)
                        .put("instance", readable(exchange.request().path()))
                        .put("success", false)
                        .put("error", detail)
                        .encode());
    }

    /** The path as a URI reference, which {@code instance} must be; what is no URI is encoded as it stands. */
    private static String readable(String path) {
        try {
            return new URI(path).toString();
        } catch (URISyntaxException unreadable) {
            return encoded(path);
        }
    }

    private static String encoded(String path) {
        try {
            return new URI(null, path, null).getRawPath();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
