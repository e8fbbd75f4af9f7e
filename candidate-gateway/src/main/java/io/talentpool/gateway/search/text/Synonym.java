package io.talentpool.gateway.search.text;

import java.util.List;

/**
 * Another name of what is looked for.
 *
 * @param words of the name
 * @param ambiguous whether the name means something else in a sentence (“ready to go”), so that it counts only among skills and in a position
 */
public record Synonym(List<Word> words, boolean ambiguous) {

    static Synonym read(String entry) {
        var name = entry.strip();
        boolean ambiguous = name.startsWith("(") && name.endsWith(")");
        return new Synonym(Words.of(TextFolding.fold(name)), ambiguous);
    }
}
