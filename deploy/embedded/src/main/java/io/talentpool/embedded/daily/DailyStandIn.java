package io.talentpool.embedded.daily;

import java.time.Clock;

import io.talentpool.embedded.daily.api.DailyRefusal;
import io.talentpool.embedded.daily.api.JsonFile;
import io.talentpool.embedded.daily.faults.Faults;
import io.talentpool.embedded.daily.faults.Gatekeeper;
import io.talentpool.embedded.daily.faults.Statistics;
import io.talentpool.embedded.daily.rooms.MeetingTokens;
import io.talentpool.embedded.daily.rooms.Meetings;
import io.talentpool.embedded.daily.rooms.RoomPages;
import io.talentpool.embedded.daily.rooms.Rooms;
import io.talentpool.embedded.ports.EventLoops;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;

/**
 * A running stand-in for Daily.co: the REST API under {@code /v1}, a page for each room under {@code /video/<room>}, and
 * {@code PUT /stand-in/faults} to make it misbehave (see {@link Faults}). It listens on localhost only.
 */
public final class DailyStandIn implements AutoCloseable {

    private static final String NAME = "The Daily stand-in";
    private static final int LARGEST_BODY = 64 * 1024;

    /** One event loop, which owns all state: no class of the stand-in needs a lock. */
    private final Vertx vertx = EventLoops.start(1);

    private final int port;

    private DailyStandIn(DailyStandInConfig config, Clock clock) {
        Server server = new Server(config, clock);
        try {
            EventLoops.await(vertx.deployVerticle(server), NAME);
        } catch (IllegalStateException e) {
            vertx.close();
            throw e;
        }
        this.port = server.listening.actualPort();
    }

    /**
     * Starts a stand-in and returns once it accepts requests.
     *
     * @throws IllegalStateException when it cannot listen on the port or read its state file
     */
    public static DailyStandIn start(DailyStandInConfig config) {
        return start(config, Clock.systemUTC());
    }

    static DailyStandIn start(DailyStandInConfig config, Clock clock) {
        return new DailyStandIn(config, clock);
    }

    /** Puts the parts together and listens. */
    private static final class Server extends AbstractVerticle {

        private final DailyStandInConfig config;
        private final Clock clock;
        private HttpServer listening;

        private Server(DailyStandInConfig config, Clock clock) {
            this.config = config;
            this.clock = clock;
        }

        @Override
        public void start(Promise<Void> started) {
            listening = vertx.createHttpServer(
                    new HttpServerOptions().setHost(config.host()).setPort(config.port()));
            // The routes are added once the port is known, because it is part of the rooms' URLs.
            Router router = Router.router(vertx);
            listening
                    .requestHandler(router)
                    .listen()
                    .<Void>map(server -> {
                        addRoutes(router, server.actualPort());
                        return null;
                    })
                    .onComplete(started);
        }

        private void addRoutes(Router router, int port) {
            String publicBaseUrl = config.publicBaseUrl().orElse("http://localhost:" + port + "/video");
            Faults faults = new Faults();
            Statistics statistics = new Statistics(clock);
            MeetingTokens tokens = new MeetingTokens(config.apiKey(), clock);
            Rooms rooms = new Rooms(new JsonFile(config.stateFile()), publicBaseUrl, clock);
            JsonFile webhookFile = new JsonFile(config.stateFile().map(file -> file.resolveSibling("webhooks.json")));
            Webhooks webhooks = new Webhooks(webhookFile, tokens.domainId(), clock);
            Postman postman = new Postman(vertx, webhooks, faults, statistics, clock);
            Meetings meetings = new Meetings(postman::tell, clock);
            Gatekeeper gatekeeper = new Gatekeeper(config.apiKey(), faults, statistics, rooms::count, clock);
            router.route().handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY));
            gatekeeper.addTo(router);
            rooms.addTo(router, gatekeeper::losesThisAnswer, meetings::end);
            meetings.addTo(router);
            router.post("/v1/meeting-tokens").handler(tokens::issue);
            webhooks.addTo(router, postman);
            new RoomPages(rooms, meetings, tokens, clock).addTo(router);
            router.route("/v1/*").handler(call -> {
                throw DailyRefusal.notFound("no such endpoint");
            });
            router.route().failureHandler(DailyRefusal::answer);
        }
    }

    /** The base of the REST API: {@code http://localhost:<port>/v1}. */
    public String apiUrl() {
        return "http://localhost:" + port + "/v1";
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        EventLoops.await(vertx.close(), NAME);
    }
}
