package io.talentpool.scheduling.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;

/** Spans as they are recorded, with the processor in place. */
class KeyOutOfTracesTest {

    private final List<SpanData> recorded = new ArrayList<>();

    @Test
    void takesTheSignatureOutAndLeavesOtherQueriesAlone() {
        try (SdkTracerProvider traces = SdkTracerProvider.builder()
                .addSpanProcessor(new KeyOutOfTraces())
                .addSpanProcessor(new Recorder())
                .build()) {
            request(traces, RoomLinks.PATH + "/4d8c4a4e-0b2f-4f3b-8d51-5b8a86f0a2c7", "key=secret");
            request(traces, "/api/client/interviews/scheduled", "limit=5");
        }
        assertEquals("REDACTED", queryOf(recorded.get(0)));
        assertEquals("limit=5", queryOf(recorded.get(1)));
    }

    private static void request(SdkTracerProvider traces, String path, String query) {
        traces.get("test")
                .spanBuilder("GET")
                .setAttribute("url.path", path)
                .setAttribute("url.query", query)
                .startSpan()
                .end();
    }

    private static String queryOf(SpanData span) {
        return span.getAttributes().get(AttributeKey.stringKey("url.query"));
    }

    private final class Recorder implements SpanProcessor {

        @Override
        public void onStart(Context parent, ReadWriteSpan span) {}

        @Override
        public boolean isStartRequired() {
            return false;
        }

        @Override
        public void onEnd(ReadableSpan span) {
            recorded.add(span.toSpanData());
        }

        @Override
        public boolean isEndRequired() {
            return true;
        }
    }
}
