package io.talentpool.gateway.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.talentpool.gateway.anonymity.AnonymousCandidate;
import io.talentpool.gateway.anonymity.Pictures;
import io.talentpool.gateway.bpoc.row.BpocCandidate;
import io.talentpool.gateway.bpoc.row.BpocCandidate.Analysis;
import io.talentpool.gateway.bpoc.row.BpocCandidate.Cultural;
import io.talentpool.gateway.bpoc.row.BpocCandidate.Disc;
import io.talentpool.gateway.bpoc.row.BpocCandidate.Leaderboard;
import io.talentpool.gateway.bpoc.row.BpocCandidate.Person;
import io.talentpool.gateway.bpoc.row.BpocCandidate.Place;
import io.talentpool.gateway.bpoc.row.BpocCandidate.Typing;
import io.talentpool.gateway.bpoc.row.Privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;

/** Numbers as pages show them, of which some show whatever is not null, and some show all. */
class AssessmentsTest {

    private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");
    private static final JsonNode NOTHING = MissingNode.getInstance();

    @Test
    void haveDiscScoresOfZeroForWhoTookNoTest() {
        Assessments.Disc disc = assessments(new Disc(null, null, null, null, null, null, null), 0)
                .disc();
        assertNull(disc.primaryType());
        assertEquals(new Assessments.DiscScores(0, 0, 0, 0), disc.scores());
    }

    @Test
    void haveDiscScoresOfZeroWhereOneIsNotKnown() {
        Assessments.Disc disc =
                assessments(new Disc("d", null, 80, null, 0, 12, null), 0).disc();
        assertEquals("D", disc.primaryType());
        assertEquals(new Assessments.DiscScores(80, 0, 0, 12), disc.scores());
    }

    @Test
    void haveNoLoneZero() {
        Assessments zeros = assessments(new Disc(null, null, null, null, null, null, null), 0);
        assertNull(zeros.cultural().score());
        assertEquals(new Assessments.Typing(null, null, null, null, null), zeros.typing());
        assertEquals(new Assessments.Leaderboard(null, null, null, null), zeros.leaderboard());
        assertNull(profile(new Disc(null, null, null, null, null, null, null), 0)
                .aiAnalysis()
                .overallScore());
        Assessments ones = assessments(new Disc(null, null, null, null, null, null, null), 1);
        assertEquals(1, ones.typing().wpm());
        assertEquals(1, ones.leaderboard().totalScore());
    }

    private static Assessments assessments(Disc disc, int all) {
        return profile(disc, all).assessments();
    }

    private static Profile profile(Disc disc, int all) {
        BigDecimal score = BigDecimal.valueOf(all);
        var candidate = new BpocCandidate(
                UUID.randomUUID(),
                new Person("Zoë", "Santos", null, null),
                null,
                null,
                null,
                Place.UNKNOWN,
                NOW,
                NOTHING,
                new Cultural(JsonNodeFactory.instance.objectNode().put("overallScore", all), null),
                disc,
                new Typing(all, all, score, score.setScale(2)),
                new Leaderboard(all, all),
                new Analysis(all, NOTHING, NOTHING),
                new Privacy(NOTHING));
        return Profile.of(new AnonymousCandidate(candidate, new Pictures(address -> "tag")), NOW);
    }
}
