package io.talentpool.embedded.daily;

import java.time.Clock;
import java.util.Optional;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;

/** Puts the parts together and listens. */
final class StandInServer extends AbstractVerticle {

    private static final int LARGEST_BODY = 64 * 1024;

    private final DailyStandInConfig config;
    private final Clock clock;
    private HttpServer server;

    StandInServer(DailyStandInConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    @Override
    public void start(Promise<Void> started) {
        server = vertx.createHttpServer(
                new HttpServerOptions().setHost(config.host()).setPort(config.port()));
        // The routes are added once the port is known, because it is part of the rooms' URLs.
        Router router = Router.router(vertx);
        server.requestHandler(router)
                .listen()
                .map(listening -> addRoutes(router, listening.actualPort()))
                .<Void>mapEmpty()
                .onComplete(started);
    }

    int port() {
        return server.actualPort();
    }

    private Router addRoutes(Router router, int port) {
        String publicBaseUrl = config.publicBaseUrl().orElse("http://localhost:" + port + "/video");
        Faults faults = new Faults();
        Statistics statistics = new Statistics(clock);
        MeetingTokens tokens = new MeetingTokens(config.apiKey(), clock);
        Rooms rooms = new Rooms(config.stateFile().map(JsonFile::new), clock);
        Webhooks webhooks = new Webhooks(webhookFile(), tokens.domainId(), clock);
        Postman postman = new Postman(vertx, webhooks, faults, statistics, clock);
        Meetings meetings = new Meetings(new MeetingNews(postman), clock);

        router.route().handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY));
        new OwnRoutes(faults, statistics, rooms).addTo(router);
        new Gatekeeper(config.apiKey(), faults, statistics, clock).addTo(router);
        new RoomRoutes(rooms, meetings, faults, statistics, publicBaseUrl).addTo(router);
        new MeetingRoutes(tokens, meetings).addTo(router);
        new WebhookRoutes(webhooks, postman).addTo(router);
        new RoomPages(rooms, meetings, new Doorkeeper(tokens, clock), clock).addTo(router);
        router.route("/v1/*").handler(call -> {
            throw DailyRefusal.notFound("no such endpoint");
        });
        router.route().failureHandler(Answers::refuse);
        return router;
    }

    private Optional<JsonFile> webhookFile() {
        return config.stateFile().map(rooms -> new JsonFile(rooms.resolveSibling("webhooks.json")));
    }
}
