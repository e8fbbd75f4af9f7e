package io.talentpool.local.edge;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/**
 * The web application: its files as they were built, the page itself at every path that is one of its pages, and the settings that
 * one build has in each environment.
 */
final class WebPages {

    /** Scripts, styles and pictures of our own and nothing else; {@code %s} stands for the identity provider. */
    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "font-src 'self'",
            "img-src 'self'",
            "connect-src 'self'%s",
            "form-action 'none'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'");

    private static final String CONFIG = "/config.json";
    /** Where Vite puts what is named after its contents. */
    private static final String ASSETS = "/assets/";

    /** What the build writes. */
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "css", "text/css;charset=UTF-8",
            "txt", "text/plain;charset=UTF-8",
            "svg", "image/svg+xml",
            "woff2", "font/woff2");

    private static final List<Encoding> ENCODINGS = List.of(new Encoding("br", ".br"), new Encoding("gzip", ".gz"));

    private final Path folder;
    private final String config;
    private final String contentSecurityPolicy;

    /**
     * @param folder what {@code npm run build} has written
     * @param origin where these pages are, {@code http://localhost:8080}
     */
    WebPages(Path folder, String origin, PagesSignIn signIn) {
        this.folder = folder;
        this.config = signIn.config();
        this.contentSecurityPolicy =
                CONTENT_SECURITY_POLICY.formatted(signIn.origin().equals(origin) ? "" : " " + signIn.origin());
    }

    /** Whether that was a request for one of these pages; the answer is under way then. */
    boolean answer(HttpServerRequest request) {
        if (!request.method().equals(HttpMethod.GET) && !request.method().equals(HttpMethod.HEAD)) {
            return false;
        }
        if (request.path().equals(CONFIG)) {
            secured(request.response())
                    .putHeader("Content-Type", "application/json")
                    .putHeader("Cache-Control", "no-cache")
                    .end(config);
            return true;
        }
        Optional<Path> file = fileAt(request.path());
        file.ifPresent(found -> send(found, request));
        return file.isPresent();
    }

    /** What has no ending is a page: the application itself knows which there are. */
    private Optional<Path> fileAt(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        Path file = folder.resolve(name.contains(".") ? path.substring(1) : "index.html")
                .normalize();
        return Optional.of(file).filter(found -> found.startsWith(folder) && Files.isRegularFile(found));
    }

    private void send(Path file, HttpServerRequest request) {
        HttpServerResponse response = secured(request.response());
        response.putHeader("Content-Type", typeOf(file));
        // What is named after its contents never changes; for all else, one asks each time whether it has.
        response.putHeader(
                "Cache-Control",
                request.path().startsWith(ASSETS) ? "public, max-age=31536000, immutable" : "no-cache");
        response.putHeader("Vary", "Accept-Encoding");
        response.sendFile(compressed(file, request, response.headers()).toString());
    }

    private static Path compressed(Path file, HttpServerRequest request, MultiMap headers) {
        String accepted =
                Optional.ofNullable(request.getHeader("Accept-Encoding")).orElse("");
        for (Encoding encoding : ENCODINGS) {
            Path smaller = file.resolveSibling(file.getFileName() + encoding.ending());
            if (accepted.contains(encoding.name()) && Files.isRegularFile(smaller)) {
                headers.set("Content-Encoding", encoding.name());
                return smaller;
            }
        }
        return file;
    }

    private static String typeOf(Path file) {
        String name = file.getFileName().toString();
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    }

    /** No Cross-Origin-Opener-Policy: it would part the window in which somebody signs in again from the page that waits for it. */
    private HttpServerResponse secured(HttpServerResponse response) {
        return response.putHeader("Content-Security-Policy", contentSecurityPolicy)
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    }

    private record Encoding(String name, String ending) {}
}
