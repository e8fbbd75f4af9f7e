package io.talentpool.embedded.daily;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** {@code GET} and {@code PUT /stand-in/faults}; not part of Daily, and without a key. */
final class FaultsRoutes {

    private static final String PATH = "/stand-in/faults";

    private final Faults faults;

    FaultsRoutes(Faults faults) {
        this.faults = faults;
    }

    void addTo(Router router) {
        router.get(PATH).handler(call -> Answers.ok(call, faults.remaining()));
        router.put(PATH).handler(this::replace);
    }

    private void replace(RoutingContext call) {
        JsonObject settings = Answers.body(call);
        try {
            faults.replaceBy(settings);
        } catch (ClassCastException e) {
            throw DailyRefusal.invalid("every fault setting is a whole number");
        }
        Answers.ok(call, faults.remaining());
    }
}
