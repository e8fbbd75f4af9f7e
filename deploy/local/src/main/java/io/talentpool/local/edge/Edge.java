package io.talentpool.local.edge;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.talentpool.local.Part;
import io.talentpool.local.Ports;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.HttpProxy;

/** The one address of the whole system: the web application, and behind it every service, each request passed on by its path. */
public final class Edge implements AutoCloseable {

    private static final int EVENT_LOOPS = 2;
    private static final int CONNECTIONS_PER_PART = 256;
    private static final int IDLE_SECONDS = 30;
    /** As the services themselves take. */
    private static final int LONGEST_ADDRESS = 16_384;

    static final int LONGEST_HEADERS = 65_536;

    private static final int CONNECT_MILLIS = 2_000;
    private static final long PATIENCE_SECONDS = 20;

    private final Vertx vertx = Vertx.vertx(new VertxOptions()
            .setEventLoopPoolSize(EVENT_LOOPS)
            .setFileSystemOptions(
                    new FileSystemOptions().setClassPathResolvingEnabled(false).setFileCachingEnabled(false)));
    private final Map<Part, HttpProxy> proxies = new EnumMap<>(Part.class);
    private final SystemPage systemPage;
    private final WebPages webPages;

    private Edge(Ports ports, Path web, PagesSignIn signIn) {
        this.systemPage = new SystemPage(ports);
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
        await(edge.vertx
                .createHttpServer(new HttpServerOptions()
                        .setHost(host)
                        .setPort(ports.of(Part.EDGE))
                        .setMaxInitialLineLength(LONGEST_ADDRESS)
                        .setMaxHeaderSize(LONGEST_HEADERS))
                .requestHandler(edge::handle)
                .listen());
        return edge;
    }

    private void handle(HttpServerRequest request) {
        if (request.path().equals(SystemPage.PATH)) {
            systemPage.answer(request);
            return;
        }
        if (ObservePage.answer(request)) {
            return;
        }
        Optional<Integer> portrait = Portraits.numberIn(request.path());
        if (portrait.isPresent()) {
            Portraits.answer(portrait.get(), request);
            return;
        }
        Optional<EdgeRoutes.Target> target = EdgeRoutes.of(request.path());
        if (target.isPresent()) {
            proxies.get(target.get().part()).handle(request);
        } else if (EdgeRoutes.isOfTheApi(request.path()) || !webPages.answer(request)) {
            EdgeProblems.nothingHere(request);
        }
    }

    @Override
    public void close() {
        await(vertx.close());
    }

    static void await(Future<?> future) {
        try {
            future.toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The edge does not start or stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the edge", e);
        }
    }
}
