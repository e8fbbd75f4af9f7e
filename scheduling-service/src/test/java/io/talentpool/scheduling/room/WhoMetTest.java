package io.talentpool.scheduling.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.talentpool.scheduling.room.WhoMet.Verdict;

/** What follows from who was in a room, and when. Minutes are those after nine. */
class WhoMetTest {

    /** Of an interview from nine to ten. */
    private static final RoomPlan ROOM = new RoomPlan("interview-x", at(-15), at(120));

    private static final Duration LEAST = Duration.ofMinutes(2);

    @Test
    void bothSidesAtTheSameTimeHaveMet() {
        assertEquals(Verdict.met, verdict(client(0, 30), candidate(5, 25)));
        assertEquals(Verdict.met, verdict(candidate(0, 10), client(8, 30)));
    }

    @Test
    void aMomentTogetherIsNoMeeting() {
        assertEquals(Verdict.unknown, verdict(candidate(0, 10), client(9, 30)));
        assertEquals(
                Verdict.met,
                new WhoMet(List.of(candidate(0, 10), client(9, 30)), Optional.of(at(30)))
                        .verdict(ROOM, Duration.ofMinutes(1)));
    }

    @Test
    void momentsTogetherAddUpButTwoDevicesOfOneSideCountOnce() {
        assertEquals(Verdict.met, verdict(client(0, 30), candidate(0, 1), candidate(10, 11)));
        assertEquals(Verdict.unknown, verdict(client(0, 30), stay("a", 5, 6), stay("b", 5, 6)));
        assertEquals(Verdict.met, verdict(client(0, 30), stay("a", 5, 6), stay("b", 6, 7)));
    }

    @Test
    void whoWasNotSeenLeavingStayedUntilTheEnd() {
        assertEquals(Verdict.met, verdict(stay(Guest.Side.client, 0), stay(Guest.Side.candidate, 20)));
    }

    @Test
    void oneAfterTheOtherHaveNotMet() {
        assertEquals(Verdict.unknown, verdict(client(0, 10), candidate(10, 20)));
        assertEquals(Verdict.unknown, verdict(candidate(0, 5), client(15, 20)));
    }

    @Test
    void oneSideAloneMissesTheOther() {
        assertEquals(Verdict.candidate_absent, verdict(client(0, 10), client(12, 20), host(0, 30)));
        assertEquals(Verdict.client_absent, verdict(candidate(0, 10), host(0, 30)));
        assertEquals(Verdict.candidate_absent, verdict(client(3, 3)), "who only looked in was there, too");
    }

    @Test
    void nobodyOrOnlyAHostTellsNothing() {
        assertEquals(Verdict.unknown, verdict());
        assertEquals(Verdict.unknown, verdict(host(0, 30)));
    }

    @Test
    void whatWasBeforeTheRoomOpenedDoesNotCount() {
        int opens = -15;
        assertEquals(Verdict.unknown, verdict(client(opens - 10_080, opens - 10_000), candidate(opens - 30, opens)));
        assertEquals(Verdict.candidate_absent, verdict(client(0, 30), candidate(opens - 60, opens - 30)));
        assertEquals(Verdict.unknown, verdict(client(opens - 60, opens + 1), candidate(opens - 60, opens + 1)));
        assertEquals(Verdict.met, verdict(client(opens - 60, opens + 2), candidate(opens - 60, opens + 2)));
    }

    @Test
    void whatIsAfterTheRoomClosedDoesNotCount() {
        int closes = 120;
        assertEquals(Verdict.unknown, verdict(client(closes, closes + 30), candidate(closes, closes + 30)));
        assertEquals(Verdict.unknown, verdict(client(closes - 1, closes + 30), candidate(closes - 1, closes + 30)));
        assertEquals(Verdict.met, verdict(client(closes - 2, closes + 30), candidate(closes - 2, closes + 30)));
    }

    @Test
    void whoCameEarlierAndWasNotSeenLeavingMayHaveLeftLongAgo() {
        assertEquals(Verdict.unknown, verdict(stay(Guest.Side.client, -10_080), stay(Guest.Side.candidate, -10_080)));
    }

    @Test
    void itIsOverWhenEverybodyHasLeftAndNobodyHasComeSince() {
        assertFalse(new WhoMet(List.of(client(0, 10)), Optional.empty()).isOver(ROOM), "nobody has said so");
        assertTrue(new WhoMet(List.of(client(0, 10)), Optional.of(at(10))).isOver(ROOM));
        assertFalse(
                new WhoMet(List.of(client(0, 10), stay(Guest.Side.client, 12)), Optional.of(at(10))).isOver(ROOM),
                "they have come back");
        assertTrue(
                new WhoMet(List.of(client(0, 10), client(12, 14)), Optional.of(at(10))).isOver(ROOM),
                "they have come back and left");
        assertFalse(
                new WhoMet(List.of(client(-60, -50)), Optional.of(at(-50))).isOver(ROOM),
                "that was at an earlier time of the interview");
    }

    private static Verdict verdict(Stay... stays) {
        return new WhoMet(List.of(stays), Optional.of(at(30))).verdict(ROOM, LEAST);
    }

    private static Stay stay(String session, int from, int to) {
        return new Stay(session, Guest.Side.candidate, at(from), Optional.of(at(to)));
    }

    private static Stay client(int from, int to) {
        return new Stay("c" + from, Guest.Side.client, at(from), Optional.of(at(to)));
    }

    private static Stay candidate(int from, int to) {
        return new Stay("k" + from, Guest.Side.candidate, at(from), Optional.of(at(to)));
    }

    private static Stay host(int from, int to) {
        return new Stay("h" + from, Guest.Side.host, at(from), Optional.of(at(to)));
    }

    private static Stay stay(Guest.Side side, int from) {
        return new Stay(side.name() + from, side, at(from), Optional.empty());
    }

    private static Instant at(int minute) {
        return Instant.parse("2026-12-01T09:00:00Z").plusSeconds(60L * minute);
    }
}
