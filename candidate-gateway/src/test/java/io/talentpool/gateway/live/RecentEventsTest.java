package io.talentpool.gateway.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

/** What a page is told that was cut off. */
class RecentEventsTest {

    private static final Instant START = Instant.parse("2026-12-01T09:00:00Z");

    private final RecentEvents recent = new RecentEvents(config(), START);

    @Test
    void tellsWhatCameAfterAndALittleOfWhatCameBefore() {
        LiveEvent longBefore = heard(1);
        LiveEvent justBefore = heard(55);
        LiveEvent seen = heard(60);
        LiveEvent after = heard(61);
        assertEquals(Optional.of(List.of(justBefore, after)), recent.since(new Mark.Seen(seen.id())));
        assertEquals(
                Optional.of(List.of(longBefore, justBefore, seen, after)),
                recent.since(new Mark.Began(START.plusSeconds(5))));
    }

    @Test
    void tellsOfAChangeThatThisReplicaHeardOfEarlierThanTheOther() {
        LiveEvent here = heard(60);
        LiveEvent seenThere = heard(59);
        assertEquals(Optional.of(List.of(here)), recent.since(new Mark.Seen(seenThere.id())));
    }

    @Test
    void saysWhenItDoesNotKnow() {
        assertEquals(Optional.empty(), recent.since(new Mark.Seen(UUID.randomUUID())));
        assertEquals(Optional.empty(), recent.since(Mark.read("nonsense")));
        assertEquals(Optional.empty(), recent.since(new Mark.Began(START.minusSeconds(1))));
        assertEquals(Optional.of(List.of()), recent.since(new Mark.Began(START.plusSeconds(1))));
    }

    @Test
    void forgetsWhatIsTooOldOrTooMuchAndKnowsSinceWhenItIsComplete() {
        LiveEvent first = heard(1);
        heard(2);
        heard(3);
        heard(4);
        heard(5);
        assertEquals(Optional.empty(), recent.since(new Mark.Seen(first.id())), "four are remembered");
        LiveEvent second = heard(200);
        assertEquals(Optional.empty(), recent.since(new Mark.Began(START.plusSeconds(5))), "a minute is remembered");
        assertEquals(Optional.of(List.of(second)), recent.since(new Mark.Began(START.plusSeconds(199))));
    }

    @Test
    void takesWhatItHasNotHeardYetOnly() {
        LiveEvent event = event(1);
        assertTrue(recent.add(event, event.at()));
        assertFalse(recent.add(event, event.at()));
    }

    private LiveEvent heard(long second) {
        LiveEvent event = event(second);
        recent.add(event, event.at());
        return event;
    }

    private static LiveEvent event(long second) {
        return new LiveEvent(
                UUID.randomUUID(),
                "interview-request.created",
                UUID.randomUUID(),
                START.plusSeconds(second),
                "{}",
                "{}");
    }

    private static LiveConfig config() {
        return new LiveConfig() {
            @Override
            public Duration window() {
                return Duration.ofMinutes(1);
            }

            @Override
            public int remembered() {
                return 4;
            }

            @Override
            public Duration behind() {
                return Duration.ofSeconds(1);
            }

            @Override
            public Duration overlap() {
                return Duration.ofSeconds(10);
            }

            @Override
            public Duration heartbeat() {
                return Duration.ofSeconds(15);
            }

            @Override
            public int waiting() {
                return 1_000;
            }

            @Override
            public int perCaller() {
                return 20;
            }

            @Override
            public int atATime() {
                return 2_000;
            }
        };
    }
}
