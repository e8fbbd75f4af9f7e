package io.talentpool.local.edge;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import io.talentpool.embedded.ports.EventLoops;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.OriginRequestProvider;

/**
 * One address for the replicas of a service, as a Service of Kubernetes is: requests go in turn to those that are ready, which each is
 * asked as often as the manifests say. A request that fails is not sent again.
 */
public final class Balancer implements AutoCloseable {

    /** The manifests' {@code readinessProbe}. */
    private static final long ASKED_EVERY_MILLIS = 3_000;

    private static final int FAILURES = 2;
    private static final int CONNECTIONS = 256;

    private final Vertx vertx = EventLoops.start(1);
    private final List<Backend> backends = new ArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final HttpClient http = vertx.createHttpClient(
            new HttpClientOptions().setMaxPoolSize(CONNECTIONS).setConnectTimeout(1_000));

    private Balancer(List<Integer> ports) {
        ports.forEach(port -> backends.add(new Backend(port)));
    }

    /**
     * Returns once it listens.
     *
     * @param port its own
     * @param backends the ports of the replicas, all on this machine
     */
    public static Balancer start(int port, List<Integer> backends) {
        Balancer balancer = new Balancer(backends);
        HttpProxy proxy = HttpProxy.reverseProxy(balancer.http)
                .origin(OriginRequestProvider.selector(request -> balancer.next()));
        Edge.listen(balancer.vertx, "localhost", port, request -> balancer.handle(request, proxy));
        balancer.backends.forEach(balancer::ask);
        balancer.vertx.setPeriodic(ASKED_EVERY_MILLIS, timer -> balancer.backends.forEach(balancer::ask));
        return balancer;
    }

    private void handle(HttpServerRequest request, HttpProxy proxy) {
        if (backends.stream().noneMatch(Backend::isReady)) {
            request.response().setStatusCode(503).end();
        } else {
            proxy.handle(request);
        }
    }

    private Future<SocketAddress> next() {
        List<Backend> ready = backends.stream().filter(Backend::isReady).toList();
        Backend backend = ready.get(Math.floorMod(turn.getAndIncrement(), ready.size()));
        return Future.succeededFuture(SocketAddress.inetSocketAddress(backend.port, "localhost"));
    }

    private void ask(Backend backend) {
        http.request(HttpMethod.GET, backend.port, "localhost", "/q/health/ready")
                .compose(HttpClientRequest::send)
                .compose(answer -> answer.end().map(answer.statusCode() == 200))
                .otherwise(false)
                .onSuccess(backend::answered);
    }

    /** Whether so many are sent requests at this moment. */
    public boolean hasReady(int replicas) {
        return backends.stream().filter(Backend::isReady).count() == replicas;
    }

    @Override
    public void close() {
        EventLoops.await(vertx.close(), "A balancer");
    }

    /** A replica, and what is thought of it. */
    private static final class Backend {

        private final int port;
        private volatile int failures = FAILURES;

        Backend(int port) {
            this.port = port;
        }

        boolean isReady() {
            return failures < FAILURES;
        }

        void answered(boolean ready) {
            failures = ready ? 0 : failures + 1;
        }
    }
}
