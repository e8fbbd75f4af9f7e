package io.talentpool.gateway.search;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.talentpool.gateway.search.text.TextFolding;
import io.talentpool.support.rule.InputCheck;
import io.talentpool.support.rule.InvalidInput;

/**
 * What a client looks for; filters combine with “and”, and one that is not given lets everybody pass.
 *
 * @param words folded; each must occur
 * @param skills folded; any must occur
 * @param location folded
 * @param discType D, I, S or C
 */
record Filter(
        List<String> words,
        List<String> skills,
        Optional<String> location,
        Optional<Integer> minExperience,
        Optional<String> discType,
        Optional<BigDecimal> culturalFitMin) {

    private static final int LONGEST = 200;
    private static final int MOST_YEARS = 80;
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    /**
     * Reads the query parameters; a blank one counts as not given, since that is what an empty form field sends.
     *
     * @throws InvalidInput naming every parameter that is not what it should be
     */
    static Filter of(
            String search,
            String skills,
            String location,
            String minExperience,
            String discType,
            String culturalFitMin) {
        var check = new InputCheck()
                .check("search", fits(search), "may have %d characters at most".formatted(LONGEST))
                .check("skills", fits(skills), "may have %d characters at most".formatted(LONGEST))
                .check("location", fits(location), "may have %d characters at most".formatted(LONGEST));
        var years = check.read(() -> number("minExperience", minExperience, MOST_YEARS));
        var type = check.read(() -> discType(discType));
        var fit = check.read(() -> number("culturalFitMin", culturalFitMin, 100));
        check.orThrow();
        return new Filter(
                parts(search, WHITE_SPACE).toList(),
                parts(skills, Pattern.compile(",")).distinct().toList(),
                given(location).map(Filter::folded),
                years,
                type,
                fit.map(BigDecimal::valueOf));
    }

    private static boolean fits(String text) {
        return text == null || text.length() <= LONGEST;
    }

    private static Optional<String> given(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(stripped -> !stripped.isEmpty());
    }

    private static Stream<String> parts(String text, Pattern separator) {
        return given(text).stream()
                .flatMap(list -> Arrays.stream(separator.split(list)))
                .map(Filter::folded)
                .filter(part -> !part.isEmpty());
    }

    private static String folded(String text) {
        return TextFolding.fold(WHITE_SPACE.matcher(text.strip()).replaceAll(" "));
    }

    private static Optional<Integer> number(String field, String text, int most) {
        var number = given(text);
        if (number.isPresent() && (!number.get().matches("\\d{1,9}") || Integer.parseInt(number.get()) > most)) {
            throw new InvalidInput(field, "must be a whole number from 0 to " + most);
        }
        return number.map(Integer::valueOf);
    }

    private static Optional<String> discType(String text) {
        var type = given(text).map(letter -> letter.toUpperCase(Locale.ROOT));
        if (type.isPresent() && !type.get().matches("[DISC]")) {
            throw new InvalidInput("discType", "must be D, I, S or C");
        }
        return type;
    }
}
