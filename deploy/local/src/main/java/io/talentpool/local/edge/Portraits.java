package io.talentpool.local.edge;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.talentpool.embedded.bpoc.SamplePortrait;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/** The sample candidates' pictures, which in production are wherever BPOC has them. */
public final class Portraits {

    /** What an address begins with; a number and {@code .png} follow. */
    public static final String PATH = "/portraits/";

    private static final Pattern ADDRESS = Pattern.compile(PATH + "(\\d{1,7})\\.png");

    private Portraits() {}

    /** Which candidate's picture is asked for, if any. */
    static Optional<Integer> numberIn(String path) {
        Matcher address = ADDRESS.matcher(path);
        return address.matches() ? Optional.of(Integer.valueOf(address.group(1))) : Optional.empty();
    }

    static void answer(int number, HttpServerRequest request) {
        var response = request.response()
                .putHeader("Content-Type", "image/png")
                .putHeader("Cache-Control", "public, max-age=86400")
                .putHeader("Content-Security-Policy", "default-src 'none'");
        Vertx.currentContext()
                .executeBlocking(() -> Buffer.buffer(SamplePortrait.png(number)), false)
                .onSuccess(response::end)
                .onFailure(cannotDraw -> response.setStatusCode(500).end());
    }
}
