package io.talentpool.gateway.search.query;

import java.util.Optional;
import java.util.stream.Collectors;

import io.talentpool.gateway.search.text.TextFolding;
import io.talentpool.gateway.search.text.Word;
import io.talentpool.gateway.search.text.Words;
import io.talentpool.support.rule.InvalidInput;

/** What somebody has typed of a skill so far. */
public final class SkillBeginning {

    private static final int LONGEST = 200;

    private SkillBeginning() {}

    /**
     * The beginning as skills are compared; empty where no word has been typed yet.
     *
     * @param typed may be null
     * @throws InvalidInput when it is too long
     */
    public static Optional<String> read(String typed) {
        if (typed == null) {
            return Optional.empty();
        }
        if (typed.length() > LONGEST) {
            throw new InvalidInput("skill", "may have %d characters at most".formatted(LONGEST));
        }
        var words = Words.of(TextFolding.fold(typed)).stream().map(Word::whole).collect(Collectors.joining(" "));
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }
}
