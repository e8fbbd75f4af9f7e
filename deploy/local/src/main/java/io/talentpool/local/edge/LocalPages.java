package io.talentpool.local.edge;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.talentpool.embedded.bpoc.SamplePortrait;
import io.talentpool.embedded.files.Resources;
import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.local.places.Part;
import io.talentpool.local.places.Ports;
import io.talentpool.local.places.Settings;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/**
 * What is on this machine only: {@code /system}, which tells whoever started the system what is here; {@code /observe}, which shows
 * Grafana's dashboards without Grafana, by the Prometheus that {@code --observe} starts; and the sample candidates' pictures, which in
 * production are wherever BPOC has them.
 */
public final class LocalPages {

    /** What the address of a picture begins with; a number and {@code .png} follow. */
    public static final String PORTRAITS = "/portraits/";

    private static final Pattern PORTRAIT = Pattern.compile(PORTRAITS + "(\\d{1,7})\\.png");
    private static final Pattern DASHBOARD = Pattern.compile("/observe/dashboards/(healthy|slow|stuck)\\.json");
    private static final String CHARTS = "/META-INF/resources/webjars/uplot/1.6.30/dist/";
    private static final String HTML = "text/html;charset=UTF-8";
    private static final String SCRIPT = "text/javascript;charset=UTF-8";

    private record Page(String type, byte[] content) {}

    private final Map<String, Page> pages = new HashMap<>();

    LocalPages(Ports ports) {
        pages.put("/system", new Page(HTML, system(ports).getBytes(StandardCharsets.UTF_8)));
        pages.put("/observe", page(HTML, "observe.html"));
        pages.put("/observe/observe.js", page(SCRIPT, "observe.js"));
        pages.put("/observe/uplot.js", page(SCRIPT, CHARTS + "uPlot.iife.min.js"));
        pages.put("/observe/uplot.css", page("text/css;charset=UTF-8", CHARTS + "uPlot.min.css"));
    }

    private static Page page(String type, String resource) {
        return new Page(type, Resources.bytes(LocalPages.class, resource));
    }

    private static String system(Ports ports) {
        return Resources.template(LocalPages.class, "system.html")
                .execute(Map.of(
                        "services",
                        Part.services().stream()
                                .map(part -> Map.of("name", part.key(), "url", ports.url(part)))
                                .toList(),
                        "people",
                        SamplePerson.offeredAtSignIn().stream()
                                .map(person -> Map.of(
                                        "key", person.key(), "name", person.fullName(), "what", person.description()))
                                .toList(),
                        "kafka",
                        "localhost:" + ports.of(Part.KAFKA),
                        "database",
                        "localhost:" + ports.of(Part.DATABASE)));
    }

    /** Whether that was a request for one of these; the answer is under way then. */
    boolean answer(HttpServerRequest request) {
        Page page = pages.get(request.path());
        Matcher dashboard = DASHBOARD.matcher(request.path());
        Matcher portrait = PORTRAIT.matcher(request.path());
        if (page != null) {
            request.response().putHeader("Content-Type", page.type).end(Buffer.buffer(page.content));
        } else if (dashboard.matches()) {
            Path file = Settings.checkout().resolve("deploy/observability/dashboards/" + dashboard.group(1) + ".json");
            request.response().putHeader("Content-Type", "application/json").sendFile(file.toString());
        } else if (portrait.matches()) {
            draw(Integer.parseInt(portrait.group(1)), request);
        }
        return page != null || dashboard.matches() || portrait.matches();
    }

    private static void draw(int number, HttpServerRequest request) {
        var response = request.response()
                .putHeader("Content-Type", "image/png")
                .putHeader("Cache-Control", "public, max-age=86400")
                .putHeader("Content-Security-Policy", "default-src 'none'");
        Vertx.currentContext()
                .executeBlocking(() -> Buffer.buffer(SamplePortrait.png(number)), false)
                .onSuccess(response::end)
                .onFailure(cannotDraw -> response.setStatusCode(500).end());
    }
}
