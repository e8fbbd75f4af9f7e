package io.talentpool.scheduling.link;

import jakarta.enterprise.context.ApplicationScoped;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;

/** Takes the signature of a personal link out of the span of its request, before the span is recorded. */
@ApplicationScoped
final class KeyOutOfTraces implements SpanProcessor {

    private static final AttributeKey<String> PATH = AttributeKey.stringKey("url.path");
    private static final AttributeKey<String> QUERY = AttributeKey.stringKey("url.query");
    private static final String REDACTED = "REDACTED";

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        String path = span.getAttribute(PATH);
        if (path != null && path.contains(RoomLinks.PATH) && span.getAttribute(QUERY) != null) {
            span.setAttribute(QUERY, REDACTED);
        }
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        // Nothing is left to do then.
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
