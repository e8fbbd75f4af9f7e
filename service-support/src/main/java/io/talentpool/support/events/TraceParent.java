package io.talentpool.support.events;

import java.util.HashMap;
import java.util.Map;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;

/** The trace that what is being done belongs to, in the form of <a href="https://www.w3.org/TR/trace-context/">W3C Trace Context</a>. */
final class TraceParent {

    private static final String HEADER = "traceparent";

    private TraceParent() {}

    /** As {@code 00-<trace id>-<span id>-<flags>}; null outside any trace. */
    static String current() {
        Map<String, String> headers = new HashMap<>();
        W3CTraceContextPropagator.getInstance().inject(Context.current(), headers, Map::put);
        return headers.get(HEADER);
    }
}
