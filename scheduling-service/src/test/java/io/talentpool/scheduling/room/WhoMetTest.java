package io.talentpool.scheduling.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.talentpool.scheduling.room.WhoMet.Verdict;

/** What follows from who was in a room, and when. Minutes are those after nine. */
class WhoMetTest {

    @Test
    void bothSidesAtTheSameTimeHaveMet() {
        assertEquals(Verdict.met, verdict(client(0, 30), candidate(5, 25)));
        assertEquals(Verdict.met, verdict(candidate(0, 10), client(9, 30)));
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
    }

    @Test
    void nobodyOrOnlyAHostTellsNothing() {
        assertEquals(Verdict.unknown, verdict());
        assertEquals(Verdict.unknown, verdict(host(0, 30)));
    }

    @Test
    void itIsOverWhenEverybodyHasLeftAndNobodyHasComeSince() {
        assertFalse(new WhoMet(List.of(client(0, 10)), Optional.empty()).isOver(), "nobody has said so");
        assertTrue(new WhoMet(List.of(client(0, 10)), Optional.of(at(10))).isOver());
        assertFalse(
                new WhoMet(List.of(client(0, 10), stay(Guest.Side.client, 12)), Optional.of(at(10))).isOver(),
                "they have come back");
        assertTrue(
                new WhoMet(List.of(client(0, 10), client(12, 14)), Optional.of(at(10))).isOver(),
                "they have come back and left");
    }

    private static Verdict verdict(Stay... stays) {
        return new WhoMet(List.of(stays), Optional.of(at(30))).verdict();
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
