package io.talentpool.gateway.redaction;

import java.util.Collection;

/** Whether a name is made of ordinary words alone, which headings are and most names are not. */
public final class OrdinaryWords {

    private OrdinaryWords() {}

    public static boolean areAll(Collection<String> words) {
        return words.stream().map(word -> Folding.plain(word).text()).allMatch(Words::has);
    }
}
