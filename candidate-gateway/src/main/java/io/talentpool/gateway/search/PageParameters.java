package io.talentpool.gateway.search;

import java.util.Locale;
import java.util.Optional;

import io.talentpool.gateway.seal.Seal;
import io.talentpool.gateway.search.document.Sorting;
import io.talentpool.gateway.search.snapshot.Place;
import io.talentpool.support.paging.PageRequest;
import io.talentpool.support.rule.InputCheck;
import io.talentpool.support.rule.InvalidInput;

/**
 * Which part of the list is asked for, and in which order.
 *
 * @param after where the page before ended; empty for the first page
 * @param facets whether to count, too
 */
record PageParameters(Sorting sorting, Optional<Place> after, int limit, boolean facets) {

    /** What is shown to a page that names no limit: it cannot turn over, and expects as many. */
    private static final String UNASKED = String.valueOf(PageRequest.MAX_LIMIT);

    /** What {@code limit} means, for the OpenAPI document. */
    static final String LIMIT = "How many there may be on the page; where it is left away, 100";

    /**
     * Reads the query parameters; a blank one counts as not given.
     *
     * @throws InvalidInput naming every parameter that is not what it should be
     */
    static PageParameters of(String sort, String limit, String cursor, String facets, Seal seal) {
        var check = new InputCheck();
        var sorting = check.read(() -> sorting(sort));
        var most = check.read(
                () -> PageRequest.of(given(limit).orElse(UNASKED), null).limit());
        var count = check.read(() -> yesOrNo("facets", facets));
        var after = check.read(() -> given(cursor).map(text -> place(text, seal)));
        check.orThrow();
        check.check(
                "cursor",
                after.isEmpty() || after.get().sorting() == sorting,
                "is one of another sort; leave it away to start at the beginning");
        check.orThrow();
        return new PageParameters(sorting, after, most, count);
    }

    private static Sorting sorting(String text) {
        return given(text)
                .map(name -> Sorting.named(name)
                        .orElseThrow(() -> new InvalidInput("sort", "must be match, newest or experience")))
                .orElse(Sorting.MATCH);
    }

    private static boolean yesOrNo(String parameter, String text) {
        var given = given(text).map(word -> word.toLowerCase(Locale.ROOT)).orElse("false");
        return switch (given) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidInput(parameter, "must be true or false");
        };
    }

    private static Place place(String cursor, Seal seal) {
        return seal.open(cursor)
                .flatMap(Place::fromBytes)
                .orElseThrow(() -> new InvalidInput(
                        "cursor", "is not one this list gave out; leave it away to start at the beginning"));
    }

    private static Optional<String> given(String parameter) {
        return Optional.ofNullable(parameter).map(String::strip).filter(text -> !text.isEmpty());
    }
}
