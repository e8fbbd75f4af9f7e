package io.talentpool.local.edge;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.talentpool.embedded.bpoc.SamplePortrait;
import io.vertx.core.http.HttpServerRequest;

/** The sample candidates' pictures, which in production are wherever BPOC has them. */
public final class Portraits {

    /** What an address begins with; a number and {@code .svg} follow. */
    public static final String PATH = "/portraits/";

    private static final Pattern ADDRESS = Pattern.compile(PATH + "(\\d{1,7})\\.svg");

    private Portraits() {}

    /** Which candidate's picture is asked for, if any. */
    static Optional<Integer> numberIn(String path) {
        Matcher address = ADDRESS.matcher(path);
        return address.matches() ? Optional.of(Integer.valueOf(address.group(1))) : Optional.empty();
    }

    static void answer(int number, HttpServerRequest request) {
        request.response()
                .putHeader("Content-Type", "image/svg+xml")
                .putHeader("Cache-Control", "public, max-age=86400")
                .putHeader("Content-Security-Policy", "default-src 'none'")
                .end(SamplePortrait.svg(number));
    }
}
