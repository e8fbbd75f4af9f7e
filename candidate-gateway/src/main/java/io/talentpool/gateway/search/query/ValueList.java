package io.talentpool.gateway.search.query;

import java.util.List;
import java.util.regex.Pattern;

import io.talentpool.gateway.search.text.TextFolding;
import io.talentpool.gateway.search.text.Words;

/**
 * Values separated by commas, such as skills. One in quotation marks is meant exactly, and may have commas.
 *
 * @param values those that have a word in them
 * @param isBlank whether nothing but commas was given, which lets everybody pass
 */
public record ValueList(List<Wanted> values, boolean isBlank) {

    private static final Pattern VALUE = Pattern.compile("\\s*(?:\"(?<exact>[^\"]*)\"\\s*(?=,|$)|(?<plain>[^,]+))");

    /** Whether it is only signs. */
    public boolean isMeaningless() {
        return !isBlank && values.isEmpty();
    }

    static ValueList read(String list) {
        var text = TextFolding.unify(list);
        var values = VALUE.matcher(text)
                .results()
                .map(value -> value.group(1) != null ? wanted(value.group(1), true) : wanted(value.group(2), false))
                .filter(wanted -> !wanted.words().isEmpty())
                .distinct()
                .toList();
        return new ValueList(values, text.replace(',', ' ').isBlank());
    }

    private static Wanted wanted(String text, boolean exactly) {
        return new Wanted(Words.of(TextFolding.fold(text)), exactly);
    }
}
