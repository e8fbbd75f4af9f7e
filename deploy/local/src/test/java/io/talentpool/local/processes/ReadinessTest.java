package io.talentpool.local.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

class ReadinessTest {

    @Test
    void namesWhatIsMissingAndWhy() throws IOException {
        ReadinessAnswer answer = answer("""
                {"status": "DOWN", "checks": [
                  {"name": "Database tables", "status": "DOWN", "data": {"waiting-for": "Connection refused"}},
                  {"name": "relay", "status": "UP"}]}
                """);
        assertThat(answer).hasToString("Database tables (Connection refused)");
        assertThat(answer.isReady()).isFalse();
    }

    @Test
    void knowsAServiceThatOnlyLacksOneThing() throws IOException {
        ReadinessAnswer answer = answer("""
                {"status": "DOWN", "checks": [{"name": "candidates", "status": "DOWN", "data": {"indexed": 0}}]}
                """);
        assertThat(answer.isReadyButFor("candidates")).isTrue();
        assertThat(answer.isReadyButFor("relay")).isFalse();
        assertThat(ReadinessAnswer.READY.isReadyButFor("candidates")).isTrue();
    }

    @Test
    void takesNoAnswerForNotReady() {
        assertThat(ReadinessAnswer.NONE.isReady()).isFalse();
        assertThat(ReadinessAnswer.NONE.isReadyButFor("candidates")).isFalse();
    }

    private static ReadinessAnswer answer(String body) throws IOException {
        return Readiness.notYet(body.getBytes(StandardCharsets.UTF_8));
    }
}
