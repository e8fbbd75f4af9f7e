package io.talentpool.gateway.search.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.talentpool.gateway.search.document.YearsBand;
import io.talentpool.gateway.search.text.Word;
import io.talentpool.support.rule.InvalidInput;
import io.talentpool.support.rule.Violation;

class FilterTest {

    @Test
    void foldsWhatIsLookedFor() {
        var filter = Filter.of(" Zoë  ANALYST ", "C++, Sql,,sql ", "São  Paulo, \"Cebu, PH\"", "3", "10 ", "d", "50");
        assertEquals(
                List.of("zoe", "analyst"),
                filter.search().words().stream().map(Word::whole).toList());
        assertEquals(List.of("c++", "sql"), wholes(filter.skills()));
        assertEquals(List.of("sao paulo", "cebu ph"), wholes(filter.location()));
        assertTrue(filter.location().values().get(1).asWritten());
        assertEquals(Optional.of(3), filter.minExperience());
        assertEquals(Optional.of(YearsBand.TEN_OR_MORE), filter.years());
        assertEquals(Optional.of("D"), filter.discType());
        assertEquals(Optional.of(BigDecimal.valueOf(50)), filter.culturalFitMin());
    }

    @Test
    void letsEverybodyPassWithoutParameters() {
        var nothing = Filter.of(null, null, null, null, null, null, null);
        assertFalse(nothing.findsNobody());
        assertEquals(nothing, Filter.of("", " ", "", " ", "", "", ""));
        assertEquals(nothing, Filter.of("\u00a0", " , ,", null, null, null, null, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    ***  | ``   | ``
                    ``   | +, * | ``
                    ``   | ``   | %
                    NOT  | ``   | ``
                    """)
    void letsNobodyPassByMereSigns(String search, String skills, String location) {
        assertTrue(Filter.of(search, skills, location, null, null, null, null).findsNobody());
    }

    @Test
    void namesEveryParameterThatIsWrong() {
        var refused = assertThrows(
                InvalidInput.class, () -> Filter.of("x".repeat(201), null, null, "many", "3-4", "Q", "1000000000000"));
        assertEquals(
                List.of("search", "minExperience", "years", "discType", "culturalFitMin"),
                refused.violations().stream().map(Violation::field).toList());
    }

    private static List<String> wholes(ValueList list) {
        return list.values().stream().map(value -> value.wholes().get(0)).toList();
    }
}
