package io.talentpool.local.demo;

import static io.talentpool.embedded.broker.TalentPoolTopics.INTERVIEW_OUTCOMES;
import static io.talentpool.embedded.broker.TalentPoolTopics.INTERVIEW_REQUESTS;
import static io.talentpool.embedded.broker.TalentPoolTopics.SCHEDULED_INTERVIEWS;
import static io.talentpool.local.topics.SampleEvents.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.talentpool.local.client.Surprise;
import io.talentpool.local.topics.LifeCycleEvent;

class ExpectedEventsTest {

    private final List<LifeCycleEvent> events = new ArrayList<>(List.of(
            event(INTERVIEW_REQUESTS, "interview-request.created", 1, "2026-12-01T09:00:00Z"),
            event(INTERVIEW_REQUESTS, "interview-request.approved", 2, "2026-12-01T09:00:01Z"),
            event(SCHEDULED_INTERVIEWS, "scheduled-interview.scheduled", 1, "2026-12-01T09:00:02Z"),
            event(SCHEDULED_INTERVIEWS, "scheduled-interview.room-ready", 2, "2026-12-01T09:00:03Z"),
            event(INTERVIEW_REQUESTS, "interview-request.scheduled", 3, "2026-12-01T09:00:03Z"),
            event(INTERVIEW_OUTCOMES, "interview-outcome.recorded", 1, "2026-12-01T09:00:07Z"),
            event(SCHEDULED_INTERVIEWS, "scheduled-interview.completed", 3, "2026-12-01T09:00:08Z")));

    @Test
    void areFoundInAWholeLifeCycle() {
        assertThat(ExpectedEvents.check(events))
                .extracting(line -> line.replaceAll(" +", " "))
                .containsExactly(
                        INTERVIEW_REQUESTS + " created → approved → scheduled",
                        SCHEDULED_INTERVIEWS + " scheduled → room-ready → completed",
                        INTERVIEW_OUTCOMES + " recorded");
    }

    @Test
    void mayArriveInAnotherOrderAcrossTopics() {
        Collections.swap(events, 5, 6);

        assertThat(ExpectedEvents.check(events)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void mayNotLackOne(int index) {
        events.remove(index);

        assertThatThrownBy(() -> ExpectedEvents.check(events)).isInstanceOf(Surprise.class);
    }

    @Test
    void mayNotArriveInAnotherOrderWithinATopic() {
        Collections.swap(events, 0, 1);

        assertThatThrownBy(() -> ExpectedEvents.check(events))
                .hasMessageContaining("in this order")
                .isInstanceOf(Surprise.class);
    }

    @Test
    void mayNotDateAnEffectBeforeItsCause() {
        events.set(6, event(SCHEDULED_INTERVIEWS, "scheduled-interview.completed", 3, "2026-12-01T09:00:04Z"));

        assertThatThrownBy(() -> ExpectedEvents.check(events))
                .hasMessageContaining("not to be dated before interview-outcome.recorded")
                .isInstanceOf(Surprise.class);
    }
}
