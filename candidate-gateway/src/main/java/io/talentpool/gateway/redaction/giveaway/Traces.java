package io.talentpool.gateway.redaction.giveaway;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import io.talentpool.gateway.words.Folding;

/** What of a candidate's secrets people make handles and hosts of: {@code mdelacruz.dev} has a trace of its owner in it. */
public final class Traces {

    private static final int SHORTEST_SHARED = 4;
    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z0-9]+");

    private final Set<String> parts;
    private final List<String> pieces;

    /**
     * @param parts of names, folded
     * @param marks names, mailboxes, handles and hosts, of which the letters and digits count
     */
    public Traces(Collection<String> parts, Collection<String> marks) {
        this.parts = Set.copyOf(parts);
        this.pieces = marks.stream()
                .map(Traces::lettersOf)
                .filter(piece -> piece.length() >= SHORTEST_SHARED)
                .distinct()
                .toList();
    }

    private static String lettersOf(String text) {
        return NO_LETTERS
                .matcher(Folding.plain(text.toLowerCase(Locale.ROOT)).text())
                .replaceAll("");
    }

    /** Whether a handle or a host has four letters in a row of a name, a mailbox or another word that must go. */
    public boolean areIn(String handle) {
        var folded = lettersOf(handle);
        return pieces.stream().anyMatch(folded::contains);
    }

    /** Whether any of these words is a part of a name, be it an ordinary word, too. */
    public boolean hasPart(String... words) {
        return Arrays.stream(words)
                .map(word -> Folding.plain(word).text())
                .anyMatch(word -> word.length() > 2 && parts.contains(word));
    }
}
