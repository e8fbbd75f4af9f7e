package io.talentpool.local.edge;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import io.talentpool.embedded.ports.EventLoops;
import io.talentpool.local.places.Part;
import io.talentpool.local.places.Ports;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.HttpProxy;

/** The one address of the whole system: the web application, and behind it every service, each request passed on by its path. */
public final class Edge implements AutoCloseable {

    private static final String NAME = "The edge";
    private static final int EVENT_LOOPS = 2;
    private static final int CONNECTIONS_PER_PART = 256;
    private static final int IDLE_SECONDS = 30;
    /** As the services themselves take. */
    private static final int LONGEST_ADDRESS = 16_384;

    private static final int LONGEST_HEADERS = 65_536;
    private static final int CONNECT_MILLIS = 2_000;

    private final Vertx vertx = EventLoops.start(EVENT_LOOPS);
    private final Map<Part, HttpProxy> proxies = new EnumMap<>(Part.class);
    private final LocalPages localPages;
    private final WebPages webPages;

    private Edge(Ports ports, Path web, PagesSignIn signIn) {
        this.localPages = new LocalPages(ports);
        this.webPages = new WebPages(web, ports.url(Part.EDGE), signIn);
        HttpClient client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(CONNECTIONS_PER_PART)
                .setKeepAliveTimeout(IDLE_SECONDS)
                .setConnectTimeout(CONNECT_MILLIS));
        for (Part part : Part.values()) {
            HttpProxy proxy = HttpProxy.reverseProxy(client).origin(ports.of(part), ports.host(part));
            proxies.put(part, proxy.addInterceptor(new Forwarding(part, ports.of(Part.EDGE))));
        }
    }

    /**
     * Returns once it listens. What stands behind it need not be there yet; until then its answer is 502.
     *
     * @param web the folder of the built web application
     */
    public static Edge start(Ports ports, Path web) {
        return start(ports, web, "localhost");
    }

    /** The same on another address of this machine. */
    public static Edge start(Ports ports, Path web, String host) {
        return start(ports, web, host, PagesSignIn.local(ports));
    }

    /** The same with pages whose people sign in elsewhere. */
    public static Edge start(Ports ports, Path web, PagesSignIn signIn) {
        return start(ports, web, "localhost", signIn);
    }

    private static Edge start(Ports ports, Path web, String host, PagesSignIn signIn) {
        Edge edge = new Edge(ports, web, signIn);
        listen(edge.vertx, host, ports.of(Part.EDGE), edge::handle);
        return edge;
    }

    private void handle(HttpServerRequest request) {
        if (localPages.answer(request)) {
            return;
        }
        Optional<EdgeRoutes.Target> target = EdgeRoutes.of(request.path());
        if (target.isPresent()) {
            proxies.get(target.get().part()).handle(request);
        } else if (EdgeRoutes.isOfTheApi(request.path()) || !webPages.answer(request)) {
            EdgeProblems.nothingHere(request);
        }
    }

    /** Takes requests at an address of this machine, as long as the services themselves take them; returns once it does. */
    static void listen(Vertx vertx, String host, int port, Handler<HttpServerRequest> handler) {
        EventLoops.await(
                vertx.createHttpServer(new HttpServerOptions()
                                .setHost(host)
                                .setPort(port)
                                .setMaxInitialLineLength(LONGEST_ADDRESS)
                                .setMaxHeaderSize(LONGEST_HEADERS))
                        .requestHandler(handler)
                        .listen(),
                NAME);
    }

    @Override
    public void close() {
        EventLoops.await(vertx.close(), NAME);
    }
}
