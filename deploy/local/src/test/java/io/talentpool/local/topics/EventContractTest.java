package io.talentpool.local.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.talentpool.embedded.broker.TalentPoolTopics;

import com.fasterxml.jackson.databind.node.ObjectNode;

class EventContractTest {

    private final LifeCycleEvent good = SampleEvents.event(
            TalentPoolTopics.INTERVIEW_REQUESTS, "interview-request.created", 1, "2026-12-01T09:00:00Z");

    @Test
    void isKeptByAnEventAsItShouldBe() {
        assertThat(EventContract.faultsOf(good)).isEmpty();
        assertThat(good.type()).isEqualTo("interview-request.created");
    }

    @ParameterizedTest
    @CsvSource({
        "ce_id, 17",
        "ce_source, request-service",
        "ce_type, interview-request.created",
        "ce_time, yesterday",
        "ce_sequence, 0000000002",
        "ce_subject, 0f2f6d0a-64a1-4f0e-9a4e-0d4f2f1b4c6d",
        "content-type, text/plain"
    })
    void isBrokenByAWrongHeader(String name, String value) {
        Map<String, String> headers = new TreeMap<>(good.headers());
        headers.put(name, value);

        assertThat(EventContract.faultsOf(with(headers, good.key()))).hasSize(1);
    }

    @Test
    void isBrokenByAnotherKey() {
        assertThat(EventContract.faultsOf(with(good.headers(), "another"))).hasSize(1);
    }

    @Test
    void isBrokenByAMissingMember() {
        ((ObjectNode) good.data()).remove("actor");

        assertThat(EventContract.faultsOf(good)).containsExactly("member actor is missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "candidate_first_name",
                "client_email",
                "admin_notes",
                "client_feedback",
                "daily_co_room_url",
                "name"
            })
    void isBrokenByAPersonalMemberHoweverDeep(String name) {
        ((ObjectNode) good.data().path("actor")).put(name, "x");

        assertThat(EventContract.faultsOf(good)).containsExactly("member " + name + " should not be in an event");
    }

    private LifeCycleEvent with(Map<String, String> headers, String key) {
        return new LifeCycleEvent(good.topic(), good.partition(), good.offset(), key, headers, good.data());
    }
}
