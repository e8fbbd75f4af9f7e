package io.talentpool.gateway.redaction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What of a candidate's secrets people make handles and hosts of: {@code mdelacruz.dev} has a trace of its owner in it. */
final class Traces {

    private static final int SHORTEST_SHARED = 4;
    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z0-9]+");

    private final Set<String> parts;
    private final List<String> pieces;

    Traces(Secrets secrets) {
        var all = secrets.nameParts();
        this.parts = Set.copyOf(all);
        this.pieces = pieces(secrets, all);
    }

    /** Whether a handle or a host has four letters in a row of a name, a mailbox or another word that must go. */
    boolean areIn(String handle) {
        var folded = NO_LETTERS
                .matcher(Folding.plain(handle.toLowerCase(Locale.ROOT)).text())
                .replaceAll("");
        return pieces.stream().anyMatch(folded::contains);
    }

    /** Whether any of these words is a part of a name, be it an ordinary word, too. */
    boolean hasPart(String... words) {
        return Arrays.stream(words)
                .map(word -> Folding.plain(word).text())
                .anyMatch(word -> word.length() > 2 && parts.contains(word));
    }

    private static List<String> pieces(Secrets secrets, List<String> parts) {
        var pieces = new ArrayList<String>();
        for (var part : parts) {
            if (part.length() >= SHORTEST_SHARED && (!Words.isCommon(part) || part.length() > 6)) {
                pieces.add(part);
            }
        }
        if (secrets.shownName().length() >= SHORTEST_SHARED && !Words.has(secrets.shownName())) {
            pieces.add(secrets.shownName());
        }
        for (var word : secrets.words()) {
            pieces.add(NO_LETTERS
                    .matcher(Folding.plain(word.toLowerCase(Locale.ROOT)).text())
                    .replaceAll(""));
        }
        for (var mailbox : secrets.mailboxes()) {
            var plain = NO_LETTERS
                    .matcher(Folding.plain(mailbox.toLowerCase(Locale.ROOT)).text())
                    .replaceAll("");
            if (plain.length() >= SHORTEST_SHARED && !Words.has(plain)) {
                pieces.add(plain);
            }
        }
        pieces.removeIf(piece -> piece.length() < SHORTEST_SHARED);
        return List.copyOf(pieces);
    }
}
