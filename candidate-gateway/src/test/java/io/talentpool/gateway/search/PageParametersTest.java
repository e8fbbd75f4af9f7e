package io.talentpool.gateway.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.talentpool.gateway.seal.Seal;
import io.talentpool.gateway.search.document.Sorting;
import io.talentpool.gateway.search.snapshot.Place;
import io.talentpool.support.rule.InvalidInput;

class PageParametersTest {

    private static final Place PLACE =
            new Place(Sorting.MATCH, 1, List.of(88L, 1_740_816_000_000_000L), new UUID(7, 9));

    private final Seal seal = new Seal(Optional.of("a key of the cursors, long enough for all"));

    @Test
    void areTheFirstPageOfTheBestWithoutParameters() {
        var parameters = PageParameters.of(null, " ", "", null, seal);
        assertEquals(Sorting.MATCH, parameters.sorting());
        assertEquals(100, parameters.limit());
        assertEquals(Optional.empty(), parameters.after());
        assertFalse(parameters.facets());
    }

    @Test
    void goOnWhereACursorSays() {
        var sealed = seal.seal(PLACE.toBytes());
        assertEquals(
                Optional.of(PLACE),
                PageParameters.of("match", "10", sealed, "true", seal).after());
        assertEquals(sealed, seal.seal(PLACE.toBytes()), "the same page has the same ETag");
    }

    @Test
    void doNotTellWhatACursorIsMadeOf() {
        var bytes = new String(Base64.getUrlDecoder().decode(seal.seal(PLACE.toBytes())), StandardCharsets.ISO_8859_1);
        assertFalse(bytes.contains(new String(PLACE.toBytes(), 5, 16, StandardCharsets.ISO_8859_1)));
        assertNotEquals(seal.seal(PLACE.toBytes()), new Seal(Optional.empty()).seal(PLACE.toBytes()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "!!!", "bm90IG91cnM", "AAAA", "é"})
    void refuseForeignCursors(String cursor) {
        var refused = assertThrows(InvalidInput.class, () -> PageParameters.of(null, null, cursor, null, seal));
        assertTrue(refused.getMessage().contains("leave it away"));
    }

    @Test
    void refuseCursorsOfAnotherKeyOrSortOrThatSomebodyChanged() {
        var sealed = seal.seal(PLACE.toBytes());
        var other = new Seal(Optional.empty());
        assertThrows(InvalidInput.class, () -> PageParameters.of(null, null, sealed, null, other));
        assertThrows(InvalidInput.class, () -> PageParameters.of("newest", null, sealed, null, seal));
        var changed = Base64.getUrlDecoder().decode(sealed);
        changed[20] ^= 1;
        assertThrows(
                InvalidInput.class,
                () -> PageParameters.of(null, null, Base64.getUrlEncoder().encodeToString(changed), null, seal));
    }

    @ParameterizedTest
    @CsvSource({"sort,best,,", "limit,,101,", "facets,,,yes"})
    void nameWhatIsWrong(String parameter, String sort, String limit, String facets) {
        var refused = assertThrows(InvalidInput.class, () -> PageParameters.of(sort, limit, null, facets, seal));
        assertEquals(parameter, refused.violations().get(0).field());
    }
}
