package io.talentpool.scheduling;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.inject.Singleton;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;

/** The attributes of every span of the service under test, as they would be sent to a collector. */
@Singleton
public class RecordedSpans implements SpanProcessor {

    private static final List<String> ATTRIBUTES = new CopyOnWriteArrayList<>();

    /** Those of the spans in whose attributes a text stands. */
    static List<String> with(String text) {
        return ATTRIBUTES.stream().filter(span -> span.contains(text)).toList();
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        // Looked at when it ends.
    }

    @Override
    public boolean isStartRequired() {
        return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        ATTRIBUTES.add(span.getName() + " " + span.getAttributes() + " "
                + span.toSpanData().getEvents());
    }

    @Override
    public boolean isEndRequired() {
        return true;
    }
}
