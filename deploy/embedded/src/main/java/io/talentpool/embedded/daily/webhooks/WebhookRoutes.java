package io.talentpool.embedded.daily.webhooks;

import io.talentpool.embedded.daily.api.Answers;
import io.talentpool.embedded.daily.api.Asked;
import io.talentpool.embedded.daily.api.DailyRefusal;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** {@code /v1/webhooks}. */
public final class WebhookRoutes {

    private static final String ALL = "/v1/webhooks";
    private static final String ONE = ALL + "/:uuid";

    private final Webhooks webhooks;
    private final Postman postman;

    public WebhookRoutes(Webhooks webhooks, Postman postman) {
        this.webhooks = webhooks;
        this.postman = postman;
    }

    public void addTo(Router router) {
        router.get(ALL).handler(this::list);
        router.post(ALL).handler(call -> keepOnceTried(call, webhooks.draft(Asked.of(call, Webhook.MEMBERS))));
        router.get(ONE).handler(call -> answer(call, webhooks.get(call.pathParam("uuid"))));
        router.post(ONE).handler(call -> keepOnceTried(call, changed(call)));
        router.delete(ONE).handler(this::delete);
    }

    private void list(RoutingContext call) {
        JsonArray all = new JsonArray();
        webhooks.all().forEach(webhook -> all.add(webhook.json()));
        Answers.ok(call, all.toBuffer());
    }

    private Webhook changed(RoutingContext call) {
        Webhook known = webhooks.get(call.pathParam("uuid"));
        return known.changedBy(Asked.of(call, Webhook.MEMBERS), postman.now());
    }

    /** Daily tries an address out before it takes it. */
    private void keepOnceTried(RoutingContext call, Webhook webhook) {
        postman.tryOut(webhook).onSuccess(taken -> {
            if (taken) {
                answerKept(call, webhook);
            } else {
                call.fail(DailyRefusal.invalid("the webhook's url did not answer the test with 200"));
            }
        });
    }

    private void answerKept(RoutingContext call, Webhook webhook) {
        try {
            answer(call, webhooks.keep(webhook));
        } catch (DailyRefusal refusal) {
            call.fail(refusal);
        }
    }

    private void delete(RoutingContext call) {
        webhooks.delete(call.pathParam("uuid"));
        Answers.ok(call, new JsonObject().put("deleted", true));
    }

    private void answer(RoutingContext call, Webhook webhook) {
        Answers.ok(call, webhook.json());
    }
}
