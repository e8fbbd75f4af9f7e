package io.talentpool.gateway.search.query;

import java.util.List;
import java.util.stream.Stream;

import io.talentpool.gateway.search.text.Word;

/**
 * What somebody types to search for.
 *
 * @param all of each, at least one must be there; in the order in which they were typed
 * @param none what must not be there
 * @param isBlank whether nothing was typed, which lets everybody pass; what has no word in it lets nobody pass
 */
public record SearchText(List<List<Wanted>> all, List<Wanted> none, boolean isBlank) {

    /** Whether it is only signs. */
    public boolean isMeaningless() {
        return !isBlank && all.isEmpty() && none.isEmpty();
    }

    /** All words that are looked for, in order. */
    public List<Word> words() {
        return all.stream()
                .flatMap(List::stream)
                .map(Wanted::words)
                .flatMap(List::stream)
                .toList();
    }

    /** All that is looked for or shut out. */
    public Stream<Wanted> parts() {
        return Stream.concat(all.stream().flatMap(List::stream), none.stream());
    }
}
