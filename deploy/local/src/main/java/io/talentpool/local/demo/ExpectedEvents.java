package io.talentpool.local.demo;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.talentpool.embedded.broker.TalentPoolTopics;
import io.talentpool.local.client.Surprise;
import io.talentpool.local.topics.EventContract;
import io.talentpool.local.topics.LifeCycleEvent;

/**
 * The events of one interview that went well. Within a topic their order is fixed; across topics, Kafka promises none, but
 * an effect is never dated before its cause.
 */
final class ExpectedEvents {

    private static final Map<String, List<String>> BY_TOPIC = Map.of(
            TalentPoolTopics.INTERVIEW_REQUESTS,
            List.of("interview-request.created", "interview-request.approved", "interview-request.scheduled"),
            TalentPoolTopics.SCHEDULED_INTERVIEWS,
            List.of("scheduled-interview.scheduled", "scheduled-interview.room-ready", "scheduled-interview.completed"),
            TalentPoolTopics.INTERVIEW_OUTCOMES,
            List.of("interview-outcome.recorded"));

    private static final List<List<String>> CAUSE_AND_EFFECT = List.of(
            List.of("interview-request.approved", "scheduled-interview.scheduled"),
            List.of("scheduled-interview.scheduled", "interview-request.scheduled"),
            List.of("scheduled-interview.scheduled", "interview-outcome.recorded"),
            List.of("interview-outcome.recorded", "scheduled-interview.completed"));

    private ExpectedEvents() {}

    /**
     * Checks all events of one request.
     *
     * @return what was found, a line a topic
     * @throws Surprise at the first that is missing, superfluous, out of order, or not as the contract says
     */
    static List<String> check(List<LifeCycleEvent> events) {
        events.forEach(ExpectedEvents::checkContract);
        CAUSE_AND_EFFECT.forEach(pair -> checkOrder(only(events, pair.get(0)), only(events, pair.get(1))));
        return TalentPoolTopics.ALL.stream()
                .map(topic -> checkTopic(topic, events))
                .toList();
    }

    private static String checkTopic(String topic, List<LifeCycleEvent> events) {
        List<String> types = events.stream()
                .filter(event -> event.topic().equals(topic))
                .map(LifeCycleEvent::type)
                .toList();
        if (!types.equals(BY_TOPIC.get(topic))) {
            throw new Surprise("Expected %s on %s in this order, but these came: %s."
                    .formatted(BY_TOPIC.get(topic), topic, types));
        }
        return "%-34s %s"
                .formatted(topic, types.stream().map(ExpectedEvents::lastWord).collect(Collectors.joining(" → ")));
    }

    private static void checkContract(LifeCycleEvent event) {
        List<String> faults = EventContract.faultsOf(event);
        if (!faults.isEmpty()) {
            throw new Surprise("Expected %s to keep the contract of the events, but %s."
                    .formatted(event.type(), String.join(" and ", faults)));
        }
    }

    private static void checkOrder(LifeCycleEvent cause, LifeCycleEvent effect) {
        if (time(effect).isBefore(time(cause))) {
            throw new Surprise("Expected %s not to be dated before %s, but it is: %s and %s."
                    .formatted(effect.type(), cause.type(), time(effect), time(cause)));
        }
    }

    private static LifeCycleEvent only(List<LifeCycleEvent> events, String type) {
        return events.stream()
                .filter(event -> event.type().equals(type))
                .findFirst()
                .orElseThrow(() -> new Surprise("Expected an event %s, but there is none.".formatted(type)));
    }

    private static OffsetDateTime time(LifeCycleEvent event) {
        return OffsetDateTime.parse(event.header("ce_time"));
    }

    private static String lastWord(String type) {
        return type.substring(type.indexOf('.') + 1);
    }
}
