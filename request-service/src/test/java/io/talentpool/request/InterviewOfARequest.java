package io.talentpool.request;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import io.quarkus.vertx.VertxContextSupport;
import io.talentpool.embedded.testing.EventTopic;

/** An interview as scheduling-service would tell of it. */
record InterviewOfARequest(UUID id) {

    static final String TOPIC = "talent-pool.scheduled-interviews";

    static InterviewOfARequest unknownSoFar() {
        return new InterviewOfARequest(UUID.randomUUID());
    }

    Change at(int version, String status) {
        return new Change(id, version, status);
    }

    /** One change of it; what matters to a request is where the interview stands after it. */
    record Change(UUID interview, int version, String status) {

        /** By way of Kafka. */
        void publish(String broker, String request) {
            publish(broker, request, Map.of());
        }

        /** The same with more headers. */
        void publish(String broker, String request, Map<String, String> more) {
            Map<String, String> headers = new HashMap<>(headers());
            headers.putAll(more);
            EventTopic.publish(broker, TOPIC, request, headers, data(request));
        }

        /** At once, and until its effect is committed; the failure of one that would be a dead letter is thrown. */
        void reach(FollowInterviews consumer, String request) {
            ConsumerRecord<String, byte[]> record =
                    new ConsumerRecord<>(TOPIC, 0, 0, request, data(request).getBytes(StandardCharsets.UTF_8));
            headers().forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
            try {
                VertxContextSupport.subscribeAndAwait(() -> consumer.follow(record));
            } catch (Throwable failed) {
                throw new AssertionError("%s had no effect on %s".formatted(this, request), failed);
            }
        }

        private Map<String, String> headers() {
            return Map.of(
                    "ce_id",
                    UUID.randomUUID().toString(),
                    "ce_type",
                    "io.talentpool.scheduled-interview.%s.v1".formatted(status.replace('_', '-')),
                    "ce_subject",
                    interview.toString(),
                    "ce_sequence",
                    "%010d".formatted(version));
        }

        private String data(String request) {
            return "{\"interview_request_id\": \"%s\", \"status\": \"%s\"}".formatted(request, status);
        }
    }
}
