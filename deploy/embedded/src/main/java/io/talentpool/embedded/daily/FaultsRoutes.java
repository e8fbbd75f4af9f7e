package io.talentpool.embedded.daily;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** What tests and proofs need, {@code /stand-in/faults} and {@code /stand-in/statistics}; not part of Daily, and without a key. */
final class FaultsRoutes {

    private static final String FAULTS = "/stand-in/faults";
    private static final String STATISTICS = "/stand-in/statistics";

    private final Faults faults;
    private final Statistics statistics;
    private final Rooms rooms;

    FaultsRoutes(Faults faults, Statistics statistics, Rooms rooms) {
        this.faults = faults;
        this.statistics = statistics;
        this.rooms = rooms;
    }

    void addTo(Router router) {
        router.get(FAULTS).handler(call -> Answers.ok(call, faults.remaining()));
        router.put(FAULTS).handler(this::replace);
        router.get(STATISTICS).handler(this::tell);
        router.delete(STATISTICS).handler(this::startAnew);
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
}
