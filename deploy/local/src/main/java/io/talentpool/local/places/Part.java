package io.talentpool.local.places;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the local system consists of, as far as it listens on a port. */
public enum Part {
    EDGE("the edge", 8080),
    REQUEST_SERVICE("request-service", 8081),
    SCHEDULING_SERVICE("scheduling-service", 8082),
    OUTCOME_SERVICE("outcome-service", 8083),
    CANDIDATE_GATEWAY("candidate-gateway", 8084),
    IDENTITY("the identity provider", 8085),
    DAILY("the Daily stand-in", 8086),
    DATABASE("PostgreSQL", 15432),
    KAFKA("Kafka", 19092),
    PROMETHEUS("Prometheus", 19090);

    private final String title;
    private final int usualPort;

    Part(String title, int usualPort) {
        this.title = title;
        this.usualPort = usualPort;
    }

    /** The four programs of this repository, which run as processes of their own. */
    public static List<Part> services() {
        return List.of(REQUEST_SERVICE, SCHEDULING_SERVICE, OUTCOME_SERVICE, CANDIDATE_GATEWAY);
    }

    /** The part of that {@linkplain #key() key}, in any case. */
    public static Optional<Part> of(String key) {
        return Arrays.stream(values())
                .filter(part -> part.key().equalsIgnoreCase(key))
                .findFirst();
    }

    /** As typed on the command line; of a service, also its folder: {@code request-service}, {@code kafka}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As it stands in a sentence. */
    public String title() {
        return title;
    }

    public int usualPort() {
        return usualPort;
    }
}
