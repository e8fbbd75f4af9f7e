package io.talentpool.local.edge;

import io.talentpool.local.places.Part;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyResponse;

/** What the edge itself has to answer, in the form of all other problems. */
final class EdgeProblems {

    private static final String MEDIA_TYPE = "application/problem+json";
    private static final String TYPES = "https://talentpool.io/problems/";

    private EdgeProblems() {}

    static void nothingHere(HttpServerRequest request) {
        Buffer problem = problem("not-found", "Not found", 404, "There is nothing at this address.", request.path());
        request.response()
                .setStatusCode(404)
                .putHeader("Content-Type", MEDIA_TYPE)
                // It may be there in a moment, as when the pages are built anew.
                .putHeader("Cache-Control", "no-store")
                .end(problem);
    }

    static ProxyResponse doesNotAnswer(Part part, String path, ProxyResponse response) {
        String detail = "%s does not answer; try again in a moment.".formatted(part.title());
        return response.setStatusCode(502)
                .putHeader("Content-Type", MEDIA_TYPE)
                .putHeader("Retry-After", "1")
                .setBody(Body.body(problem("upstream-failed", "Bad gateway", 502, detail, path)));
    }

    private static Buffer problem(String type, String title, int status, String detail, String path) {
        return new JsonObject()
                .put("type", TYPES + type)
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .put("instance", path)
                .put("success", false)
                .put("error", detail)
                .toBuffer();
    }
}
