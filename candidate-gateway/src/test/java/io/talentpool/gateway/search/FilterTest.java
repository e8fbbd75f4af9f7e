package io.talentpool.gateway.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.talentpool.support.rule.InvalidInput;
import io.talentpool.support.rule.Violation;

class FilterTest {

    @Test
    void foldsWhatIsLookedFor() {
        var filter = Filter.of(" Zoë  ANALYST ", "C++, Sql,,sql ", "São  Paulo", "3", "d", "50");
        assertEquals(List.of("zoe", "analyst"), filter.words());
        assertEquals(List.of("c++", "sql"), filter.skills());
        assertEquals(Optional.of("sao paulo"), filter.location());
        assertEquals(Optional.of(3), filter.minExperience());
        assertEquals(Optional.of("D"), filter.discType());
        assertEquals(Optional.of(BigDecimal.valueOf(50)), filter.culturalFitMin());
    }

    @Test
    void letsEverybodyPassWithoutParameters() {
        var nothing = new Filter(
                List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        assertEquals(nothing, Filter.of(null, null, null, null, null, null));
        assertEquals(nothing, Filter.of("", " ", "", " ", "", ""));
        assertEquals(nothing, Filter.of(null, " , ,", null, null, null, null));
    }

    @Test
    void namesEveryParameterThatIsWrong() {
        var refused = assertThrows(
                InvalidInput.class, () -> Filter.of("x".repeat(201), null, null, "many", "Q", "1000000000000"));
        assertEquals(
                List.of("search", "minExperience", "discType", "culturalFitMin"),
                refused.violations().stream().map(Violation::field).toList());
    }
}
