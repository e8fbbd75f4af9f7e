package io.talentpool.local.edge;

import static io.talentpool.local.places.Part.CANDIDATE_GATEWAY;
import static io.talentpool.local.places.Part.DAILY;
import static io.talentpool.local.places.Part.IDENTITY;
import static io.talentpool.local.places.Part.OUTCOME_SERVICE;
import static io.talentpool.local.places.Part.PROMETHEUS;
import static io.talentpool.local.places.Part.REQUEST_SERVICE;
import static io.talentpool.local.places.Part.SCHEDULING_SERVICE;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.talentpool.local.places.Part;

/** The table of the API's path prefixes, the same that an Ingress has in production. The longest prefix wins. */
final class EdgeRoutes {

    private static final List<Map.Entry<String, Part>> PREFIXES = List.of(
            Map.entry("/api/client/candidates", CANDIDATE_GATEWAY),
            Map.entry("/api/admin/candidates", CANDIDATE_GATEWAY),
            Map.entry("/api/client/events", CANDIDATE_GATEWAY),
            Map.entry("/api/admin/events", CANDIDATE_GATEWAY),
            Map.entry("/api/client/page-failures", CANDIDATE_GATEWAY),
            Map.entry("/api/admin/page-failures", CANDIDATE_GATEWAY),
            Map.entry("/api/openapi", CANDIDATE_GATEWAY),
            Map.entry("/api/client/interviews/request", REQUEST_SERVICE),
            Map.entry("/api/admin/interviews/requests", REQUEST_SERVICE),
            Map.entry("/api/client/interviews/scheduled", SCHEDULING_SERVICE),
            // Personal links, for a rule of their own where an access log is kept.
            Map.entry("/api/client/interviews/scheduled/room", SCHEDULING_SERVICE),
            Map.entry("/api/admin/interviews/schedule", SCHEDULING_SERVICE),
            Map.entry("/api/admin/interviews/scheduled", SCHEDULING_SERVICE),
            Map.entry("/api/webhooks/daily", SCHEDULING_SERVICE),
            Map.entry("/api/client/interviews", OUTCOME_SERVICE),
            Map.entry("/api/admin/interviews/outcomes", OUTCOME_SERVICE),
            Map.entry("/auth", IDENTITY),
            Map.entry("/video", DAILY));

    /** The client's own page is composed by the gateway; only what is below that path belongs to another service. */
    private static final String CLIENT_PAGE = "/api/client/interviews";

    private static final String OPENAPI = "/openapi/";

    /** Prometheus's own API, for the page that shows the dashboards. */
    private static final String METRICS = "/observe/api/";

    private EdgeRoutes() {}

    /**
     * @param part who answers
     * @param path what to ask it for
     */
    record Target(Part part, String path) {}

    static Optional<Target> of(String path) {
        if (path.equals(CLIENT_PAGE)) {
            return Optional.of(new Target(CANDIDATE_GATEWAY, path));
        }
        if (path.startsWith(METRICS)) {
            return Optional.of(new Target(PROMETHEUS, path.substring("/observe".length())));
        }
        return path.startsWith(OPENAPI) ? openApi(path.substring(OPENAPI.length())) : byPrefix(path);
    }

    /** Whoever asks there is a program, and no page would help it. */
    static boolean isOfTheApi(String path) {
        return covers("/api", path);
    }

    private static Optional<Target> byPrefix(String path) {
        return PREFIXES.stream()
                .filter(route -> covers(route.getKey(), path))
                .max(Comparator.comparingInt(route -> route.getKey().length()))
                .map(route -> new Target(route.getValue(), path));
    }

    /** Whole segments only: {@code /api/client/candidatesX} is nobody's. */
    private static boolean covers(String prefix, String path) {
        return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }

    private static Optional<Target> openApi(String service) {
        return Part.services().stream()
                .filter(part -> part.key().equals(service))
                .map(part -> new Target(part, "/q/openapi"))
                .findFirst();
    }
}
