package io.talentpool.gateway.search.query;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import io.talentpool.gateway.search.document.YearsBand;
import io.talentpool.support.rule.InputCheck;
import io.talentpool.support.rule.InvalidInput;

/**
 * What a client looks for; filters combine with “and”, and one that is not given lets everybody pass.
 *
 * @param skills any must occur
 * @param location all must occur
 * @param discType D, I, S or C
 */
public record Filter(
        SearchText search,
        ValueList skills,
        ValueList location,
        Optional<Integer> minExperience,
        Optional<YearsBand> years,
        Optional<String> discType,
        Optional<BigDecimal> culturalFitMin) {

    /** Lets everybody pass. */
    public static final Filter NONE = of(null, null, null, null, null, null, null);

    private static final int LONGEST = 200;
    private static final int MOST_YEARS = 80;

    /**
     * Reads the query parameters; a blank one counts as not given, since that is what an empty form field sends.
     *
     * @throws InvalidInput naming every parameter that is not what it should be
     */
    public static Filter of(
            String search,
            String skills,
            String location,
            String minExperience,
            String years,
            String discType,
            String culturalFitMin) {
        var check = new InputCheck()
                .check("search", fits(search), "may have %d characters at most".formatted(LONGEST))
                .check("skills", fits(skills), "may have %d characters at most".formatted(LONGEST))
                .check("location", fits(location), "may have %d characters at most".formatted(LONGEST));
        var least = check.read(() -> number("minExperience", minExperience, MOST_YEARS));
        var band = check.read(() -> years(years));
        var type = check.read(() -> discType(discType));
        var fit = check.read(() -> number("culturalFitMin", culturalFitMin, 100));
        check.orThrow();
        return new Filter(
                SearchTextParser.parse(Objects.requireNonNullElse(search, "")),
                ValueList.read(Objects.requireNonNullElse(skills, "")),
                ValueList.read(Objects.requireNonNullElse(location, "")),
                least,
                band,
                type,
                fit.map(BigDecimal::valueOf));
    }

    /** Whether some parameter is only signs, by which nobody can be found. */
    public boolean findsNobody() {
        return search.isMeaningless() || skills.isMeaningless() || location.isMeaningless();
    }

    private static boolean fits(String text) {
        return text == null || text.length() <= LONGEST;
    }

    private static Optional<String> given(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(stripped -> !stripped.isEmpty());
    }

    private static Optional<Integer> number(String field, String text, int most) {
        var number = given(text);
        if (number.isPresent() && (!number.get().matches("\\d{1,9}") || Integer.parseInt(number.get()) > most)) {
            throw new InvalidInput(field, "must be a whole number from 0 to " + most);
        }
        return number.map(Integer::valueOf);
    }

    private static Optional<YearsBand> years(String text) {
        return given(text)
                .map(band -> YearsBand.named(band)
                        .orElseThrow(() -> new InvalidInput("years", "must be 0-1, 2-4, 5-9 or 10+")));
    }

    private static Optional<String> discType(String text) {
        var type = given(text).map(letter -> letter.toUpperCase(Locale.ROOT));
        if (type.isPresent() && !type.get().matches("[DISC]")) {
            throw new InvalidInput("discType", "must be D, I, S or C");
        }
        return type;
    }
}
