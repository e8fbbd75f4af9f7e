package io.talentpool.support.events.relay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.UnsupportedVersionException;

/** What has become of some events that were sent. */
final class Publication {

    /**
     * An event that Kafka does not take, whatever is tried.
     *
     * @param why the failure, without the event's data
     */
    record Refusal(LoggedEvent event, String why) {}

    private final List<LoggedEvent> published = new ArrayList<>();
    private final Map<UUID, Refusal> refused = new LinkedHashMap<>();
    private Throwable kafkaIsAway;

    void published(LoggedEvent event) {
        published.add(event);
    }

    void failed(LoggedEvent event, Throwable failure) {
        if (isAboutTheRecord(failure)) {
            refused.put(event.key(), new Refusal(event, describe(failure)));
        } else {
            kafkaIsAway = failure;
        }
    }

    /** Acknowledged by Kafka. */
    List<LoggedEvent> published() {
        return published;
    }

    /** By key; what comes after it with the same key was not sent. */
    Map<UUID, Refusal> refused() {
        return refused;
    }

    boolean isKafkaThere() {
        return kafkaIsAway == null;
    }

    /** Why Kafka takes nothing at the moment. */
    String trouble() {
        return describe(kafkaIsAway);
    }

    /** A record that is too large, or that a broker's rules forbid, will be so tomorrow; all else is Kafka's own trouble, and passes. */
    private static boolean isAboutTheRecord(Throwable failure) {
        return failure instanceof ApiException
                && !(failure instanceof RetriableException
                        || failure instanceof AuthenticationException
                        || failure instanceof AuthorizationException
                        || failure instanceof InvalidTopicException
                        || failure instanceof OutOfOrderSequenceException
                        || failure instanceof ProducerFencedException
                        || failure instanceof UnsupportedVersionException);
    }

    private static String describe(Throwable failure) {
        return failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }
}
