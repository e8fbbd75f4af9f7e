package io.talentpool.local.edge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.talentpool.local.Settings;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/** Shows Grafana's dashboards without Grafana: the same panels and questions, put to the Prometheus that {@code --observe} starts. */
final class ObservePage {

    private static final String PATH = "/observe";
    private static final Pattern DASHBOARD = Pattern.compile("/observe/dashboards/(healthy|slow|stuck)\\.json");
    private static final String CHARTS = "/META-INF/resources/webjars/uplot/1.6.30/dist/";

    /** Path → resource and its kind. */
    private static final Map<String, Map.Entry<String, String>> RESOURCES = Map.of(
            PATH,
            Map.entry("observe.html", "text/html;charset=UTF-8"),
            "/observe/observe.js",
            Map.entry("observe.js", "text/javascript;charset=UTF-8"),
            "/observe/uplot.js",
            Map.entry(CHARTS + "uPlot.iife.min.js", "text/javascript;charset=UTF-8"),
            "/observe/uplot.css",
            Map.entry(CHARTS + "uPlot.min.css", "text/css;charset=UTF-8"));

    private ObservePage() {}

    /** Whether that was a request for this page or something of it; the answer is under way then. */
    static boolean answer(HttpServerRequest request) {
        Matcher dashboard = DASHBOARD.matcher(request.path());
        if (dashboard.matches()) {
            Path file = Settings.checkout().resolve("deploy/observability/dashboards/" + dashboard.group(1) + ".json");
            request.response().putHeader("Content-Type", "application/json").sendFile(file.toString());
            return true;
        }
        Map.Entry<String, String> resource = RESOURCES.get(request.path());
        if (resource == null) {
            return false;
        }
        request.response().putHeader("Content-Type", resource.getValue()).end(read(resource.getKey()));
        return true;
    }

    private static Buffer read(String resource) {
        try (InputStream content = ObservePage.class.getResourceAsStream(resource)) {
            return Buffer.buffer(content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }
}
