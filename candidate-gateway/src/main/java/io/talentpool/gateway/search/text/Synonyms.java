package io.talentpool.gateway.search.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Other names of the same thing: {@code js} is {@code javascript}, {@code c sharp} is {@code c#}. They are looked up when somebody searches, so
 * the list may change without a new index.
 */
public final class Synonyms {

    private static final Map<String, List<Synonym>> BY_NAME = read();

    private Synonyms() {}

    /** @param whole as {@link Words#wholes} gives it */
    public static List<Synonym> of(String whole) {
        return BY_NAME.getOrDefault(whole, List.of());
    }

    /** Whether there is another name for it. */
    public static boolean isKnown(String whole) {
        return BY_NAME.containsKey(whole);
    }

    private static Map<String, List<Synonym>> read() {
        var byName = new HashMap<String, List<Synonym>>();
        Resources.lines("synonyms.txt").forEach(line -> {
            var names = Arrays.stream(line.split(",")).map(Synonym::read).toList();
            for (var name : names) {
                var others = names.stream().filter(other -> !other.equals(name)).toList();
                Words.wholes(name.words()).forEach(whole -> {
                    if (byName.put(whole, others) != null) {
                        throw new IllegalStateException("Two lines of synonyms.txt name " + whole);
                    }
                });
            }
        });
        return Map.copyOf(byName);
    }
}
