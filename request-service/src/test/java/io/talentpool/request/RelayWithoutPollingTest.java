package io.talentpool.request;

import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.embedded.testing.EventTopic;

/** A commit wakes the relay of its own process, which has not looked by itself for hours. The service is started once more for this. */
@QuarkusTest
@TestProfile(RelayWithoutPollingTest.NobodyLooks.class)
@Tag("exhaustive")
class RelayWithoutPollingTest extends RunningService {

    public static final class NobodyLooks implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("talent-pool.events.poll-interval", "6h");
        }
    }

    @Test
    void eachCommitIsHeard() {
        try (EventTopic topic = EventTopic.follow(broker, TOPIC)) {
            for (int commit = 0; commit < 20; commit++) {
                String id = pending(SamplePerson.ANNA);
                topic.awaitEvent("io.talentpool.interview-request.created.v1", id);
                withdraw(SamplePerson.ANNA, id).statusCode(200);
                topic.awaitEvent("io.talentpool.interview-request.withdrawn.v1", id);
            }
        }
    }
}
