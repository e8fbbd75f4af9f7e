package io.talentpool.embedded.daily;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.talentpool.embedded.daily.api.Answers;
import io.talentpool.embedded.daily.api.DailyRefusal;
import io.talentpool.embedded.daily.api.JsonFile;
import io.talentpool.embedded.daily.faults.Faults;
import io.talentpool.embedded.daily.faults.Gatekeeper;
import io.talentpool.embedded.daily.faults.Statistics;
import io.talentpool.embedded.daily.rooms.MeetingTokens;
import io.talentpool.embedded.daily.rooms.Meetings;
import io.talentpool.embedded.daily.rooms.RoomPages;
import io.talentpool.embedded.daily.rooms.RoomRoutes;
import io.talentpool.embedded.daily.rooms.Rooms;
import io.talentpool.embedded.daily.webhooks.Postman;
import io.talentpool.embedded.daily.webhooks.WebhookRoutes;
import io.talentpool.embedded.daily.webhooks.Webhooks;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;

/**
 * A running stand-in for Daily.co: the REST API under {@code /v1}, a page for each room under {@code /video/<room>}, and
 * {@code PUT /stand-in/faults} to make it misbehave (see {@link Faults}). It listens on localhost only.
 */
public final class DailyStandIn implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 20;
    private static final int LARGEST_BODY = 64 * 1024;

    private final Vertx vertx;
    private final int port;

    private DailyStandIn(Vertx vertx, int port) {
        this.vertx = vertx;
        this.port = port;
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
        Vertx vertx = Vertx.vertx(options());
        try {
            Server server = new Server(config, clock);
            await(vertx.deployVerticle(server));
            return new DailyStandIn(vertx, server.listening.actualPort());
        } catch (IllegalStateException e) {
            vertx.close();
            throw e;
        }
    }

    /** One event loop, which owns all state: no class of the stand-in needs a lock. */
    private static VertxOptions options() {
        return new VertxOptions()
                .setEventLoopPoolSize(1)
                .setWorkerPoolSize(1)
                .setInternalBlockingPoolSize(2)
                .setFileSystemOptions(new FileSystemOptions()
                        .setClassPathResolvingEnabled(false)
                        .setFileCachingEnabled(false));
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
                    .map(server -> addRoutes(router, server.actualPort()))
                    .<Void>mapEmpty()
                    .onComplete(started);
        }

        private Router addRoutes(Router router, int port) {
            String publicBaseUrl = config.publicBaseUrl().orElse("http://localhost:" + port + "/video");
            Optional<JsonFile> roomFile = config.stateFile().map(JsonFile::new);
            Optional<JsonFile> webhookFile =
                    config.stateFile().map(file -> new JsonFile(file.resolveSibling("webhooks.json")));
            Faults faults = new Faults();
            Statistics statistics = new Statistics(clock);
            MeetingTokens tokens = new MeetingTokens(config.apiKey(), clock);
            Rooms rooms = new Rooms(roomFile, clock);
            Webhooks webhooks = new Webhooks(webhookFile, tokens.domainId(), clock);
            Postman postman = new Postman(vertx, webhooks, faults, statistics, clock);
            Meetings meetings = new Meetings(tokens, postman::tell, clock);

            router.route().handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY));
            new Gatekeeper(config.apiKey(), faults, statistics, rooms::count, clock).addTo(router);
            new RoomRoutes(rooms, meetings, faults, statistics, publicBaseUrl).addTo(router);
            meetings.addTo(router);
            new WebhookRoutes(webhooks, postman).addTo(router);
            new RoomPages(rooms, meetings, tokens, clock).addTo(router);
            router.route("/v1/*").handler(call -> {
                throw DailyRefusal.notFound("no such endpoint");
            });
            router.route().failureHandler(Answers::refuse);
            return router;
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
        await(vertx.close());
    }

    private static void await(Future<?> future) {
        try {
            future.toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "The Daily stand-in failed: " + e.getCause().getMessage(), e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("The Daily stand-in did not react within " + PATIENCE_SECONDS + " s.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the Daily stand-in.", e);
        }
    }
}
