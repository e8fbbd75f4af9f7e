package io.talentpool.support.http;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.talentpool.support.rule.InvalidInput;

/** The header If-Match, as RFC 9110 has it. */
class IfMatchTest {

    @Test
    void demandsNothingWhereThereIsNone() {
        IfMatch none = IfMatch.read(null);
        assertFalse(none.given());
        assertDoesNotThrow(() -> none.check("interview", 3));
    }

    @Test
    void demandsNoVersionButThatSomethingIsThereWithAStar() {
        IfMatch star = IfMatch.read(" * ");
        assertTrue(star.given());
        assertDoesNotThrow(() -> star.check("interview", 3));
    }

    @Test
    void readsAListOfTags() {
        assertEquals(Optional.of(Set.of("3")), IfMatch.read("\"3\"").versions());
        assertEquals(
                Optional.of(Set.of("3", "4")), IfMatch.read("\"3\" ,\t\"4\",").versions());
        assertEquals(
                Optional.of(Set.of("a,b", "")), IfMatch.read("\"a,b\",\"\"").versions());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "W/\"3\"",
                "W/\"2\", W/\"3\"",
                "\"3-gzip\"",
                "\"3--gzip\"",
                "\"3;gzip\"",
                "W/\"3-br\"",
                "\"3-zstd\""
            })
    void takesWhatACompressingProxyMakesOfATagForTheTag(String changed) {
        IfMatch seen = IfMatch.read(changed);
        assertDoesNotThrow(() -> seen.check("interview", 3));
        assertThrows(HttpProblem.class, () -> seen.check("interview", 4));
    }

    @Test
    void saysWhichVersionIsThere() {
        HttpProblem refused =
                assertThrows(HttpProblem.class, () -> IfMatch.read("\"2\"").check("interview", 3));
        assertEquals(412, refused.getStatusCode());
        assertEquals(3, refused.getParameters().get("current_version"));
        assertTrue(refused.getDetail().contains("it is at version 3"), refused.getDetail());
    }

    @Test
    void comparesTheWholeTagOfWhatShowsMoreThanItsVersionTells() {
        assertDoesNotThrow(() -> IfMatch.read("\"3.1\"").check("interview", 3, "\"3.1\""));
        HttpProblem refused =
                assertThrows(HttpProblem.class, () -> IfMatch.read("\"3\"").check("interview", 3, "\"3.1\""));
        assertEquals(412, refused.getStatusCode());
        assertEquals(3, refused.getParameters().get("current_version"));
        assertEquals("\"3.1\"", refused.getParameters().get("current_etag"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", ",", "3", "\"3", "3\"", "w/\"3\"", "W/ \"3\"", "\"3\" \"4\"", "*, \"3\"", "\"3\", *"})
    void refusesWhatIsNoTag(String junk) {
        InvalidInput refused = assertThrows(InvalidInput.class, () -> IfMatch.read(junk));
        assertEquals("If-Match", refused.violations().get(0).field());
    }

    @Test
    void readsALongListWithoutLosingItself() {
        String many = "\"0\",".repeat(20_000) + "\"3\"";
        assertEquals(Optional.of(Set.of("0", "3")), IfMatch.read(many).versions());
    }
}
