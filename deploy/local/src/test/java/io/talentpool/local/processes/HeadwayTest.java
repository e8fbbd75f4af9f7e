package io.talentpool.local.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class HeadwayTest {

    private static final Duration LONG_AFTER = Headway.LONGEST_SILENCE.plusSeconds(1);

    private final Headway headway = new Headway();

    @Test
    void endsWithLongSilence() {
        assertThat(headway.hasEnded(Headway.LONGEST_SILENCE, 0, Duration.ZERO)).isFalse();
        assertThat(headway.hasEnded(LONG_AFTER, 0, Duration.ZERO)).isTrue();
    }

    @Test
    void goesOnWithEveryLineOfTheLog() {
        assertThat(headway.hasEnded(Headway.LONGEST_SILENCE, 80, Duration.ZERO)).isFalse();
        assertThat(headway.hasEnded(LONG_AFTER, 80, Duration.ZERO)).isFalse();
        assertThat(headway.hasEnded(Headway.LONGEST_SILENCE.plus(LONG_AFTER), 80, Duration.ZERO))
                .isTrue();
    }

    @Test
    void goesOnWithWorkButNotWithTheLittleThatAnIdleProcessUses() {
        assertThat(headway.hasEnded(LONG_AFTER, 0, Duration.ofSeconds(3))).isTrue();
        assertThat(headway.hasEnded(LONG_AFTER, 0, Duration.ofSeconds(20))).isFalse();
    }
}
