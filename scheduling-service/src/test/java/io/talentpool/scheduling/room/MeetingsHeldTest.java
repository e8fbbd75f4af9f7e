package io.talentpool.scheduling.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Daily's record of a room's meetings, as Daily writes it: with fractions, without this and that. */
class MeetingsHeldTest {

    @Test
    void countsSecondsWithAFraction() {
        MeetingsHeld held = read("""
                {"data": [{"start_time": 1795000000.25, "duration": 600.5, "ongoing": false, "participants": [
                  {"participant_id": "p", "user_id": "client-x", "join_time": 1795000001.5, "duration": 60.25}]}]}""");
        assertEquals(Optional.of(Instant.ofEpochMilli(1_795_000_600_750L)), held.ended());
        assertEquals(
                List.of(new Stay(
                        "p",
                        Guest.Side.client,
                        Instant.ofEpochMilli(1_795_000_001_500L),
                        Optional.of(Instant.ofEpochMilli(1_795_000_061_750L)))),
                held.stays());
    }

    @Test
    void leavesOutWhoHasNoIdAndKeepsTheOthers() {
        MeetingsHeld held = read("""
                {"data": [{"start_time": 1795000000, "duration": 600, "ongoing": false, "participants": [
                  null, {}, {"participant_id": "n", "user_id": null, "join_time": 1795000001, "duration": 1},
                  {"participant_id": "m", "join_time": 1795000001, "duration": 1},
                  {"participant_id": "p", "user_id": "candidate-x", "join_time": 1795000001, "duration": null}]}]}""");
        assertEquals(
                List.of(new Stay("p", Guest.Side.candidate, Instant.ofEpochSecond(1_795_000_001), Optional.empty())),
                held.stays());
        assertEquals(Optional.of(Instant.ofEpochSecond(1_795_000_600)), held.ended());
    }

    @Test
    void knowsWhoIsStillInside() {
        MeetingsHeld held = read("""
                {"data": [{"start_time": 1795000000, "duration": 600, "ongoing": true, "participants": [
                  {"participant_id": "p", "user_id": "client-x", "join_time": 1795000001, "duration": 60}]}]}""");
        assertTrue(held.goingOn());
        assertEquals(Optional.empty(), held.ended());
        assertEquals(Optional.empty(), held.stays().get(0).left());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"data\": null}",
                "{\"data\": [null]}",
                "{\"data\": [{}]}",
                "{\"data\": [{\"participants\": null, \"ongoing\": null, \"start_time\": null, \"duration\": null}]}",
                "{\"data\": [{\"start_time\": 1e300, \"duration\": -1, \"participants\": 7}]}"
            })
    void makesNothingOfWhatTellsNothing(String answer) {
        MeetingsHeld held = read(answer);
        assertEquals(List.of(), held.stays());
        assertEquals(Optional.empty(), held.ended());
        assertFalse(held.goingOn());
    }

    private static MeetingsHeld read(String answer) {
        try {
            return MeetingsHeld.of(new ObjectMapper().readTree(answer));
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(malformed);
        }
    }
}
