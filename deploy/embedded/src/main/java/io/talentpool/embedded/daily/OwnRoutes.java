package io.talentpool.embedded.daily;

import java.util.Set;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** What tests and proofs need, all under {@code /stand-in}; not part of Daily, without a key and past its limits. */
final class OwnRoutes {

    private static final String FAULTS = "/stand-in/faults";
    private static final String STATISTICS = "/stand-in/statistics";
    private static final String ROOMS = "/stand-in/rooms";

    private final Faults faults;
    private final Statistics statistics;
    private final Rooms rooms;

    OwnRoutes(Faults faults, Statistics statistics, Rooms rooms) {
        this.faults = faults;
        this.statistics = statistics;
        this.rooms = rooms;
    }

    void addTo(Router router) {
        router.get(FAULTS).handler(call -> Answers.ok(call, faults.remaining()));
        router.put(FAULTS).handler(this::replace);
        router.get(STATISTICS).handler(this::tell);
        router.delete(STATISTICS).handler(this::startAnew);
        router.delete(ROOMS).handler(this::forget);
    }

    private void replace(RoutingContext call) {
        faults.replaceBy(Answers.body(call));
        Answers.ok(call, faults.remaining());
    }

    private void tell(RoutingContext call) {
        Answers.ok(call, statistics.toJson().put("rooms", rooms.count()));
    }

    private void startAnew(RoutingContext call) {
        statistics.reset();
        tell(call);
    }

    /** Takes many rooms away at once: {@code {"names": […]}}; which of them there never were is no matter. */
    private void forget(RoutingContext call) {
        JsonArray names = RequestBody.of(call, Set.of("names")).array("names");
        Answers.ok(call, new JsonObject().put("forgotten", rooms.forget(names.getList())));
    }
}
