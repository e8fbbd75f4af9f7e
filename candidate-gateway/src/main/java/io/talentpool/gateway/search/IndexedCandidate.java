package io.talentpool.gateway.search;

import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.talentpool.gateway.anonymity.AnonymousCandidate;
import io.talentpool.gateway.search.text.TextFolding;

/**
 * A candidate for the index: what the list shows, the place in the list, and what is searched, folded.
 *
 * @param words of first name, position, bio, city and skills, each once: words are looked for one by one
 * @param places city, province, country, and the location as shown
 */
record IndexedCandidate(
        ListedCandidate shown, Rank rank, List<String> words, List<String> skills, List<String> places) {

    /** Who writes more than this is found by the beginning; no page of a book is a bio. */
    private static final int SEARCHED_BIO = 4_000;

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    static IndexedCandidate of(AnonymousCandidate candidate, YearMonth now) {
        var bio = candidate.bioBeginning(SEARCHED_BIO);
        var skills = candidate.skills();
        var location = candidate.location();
        var shown = ListedCandidate.of(candidate, bio, skills, now);
        var foldedSkills = folded(skills.stream());
        var description =
                Stream.of(candidate.firstName(), candidate.knownPosition().orElse(""), bio, location.city());
        return new IndexedCandidate(
                shown,
                new Rank(shown.leaderboardScore(), candidate.joined(), candidate.id()),
                Stream.concat(folded(description).stream(), foldedSkills.stream())
                        .flatMap(WHITE_SPACE::splitAsStream)
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList(),
                foldedSkills,
                folded(Stream.of(location.city(), location.province(), location.country(), shown.location())));
    }

    private static List<String> folded(Stream<String> texts) {
        return texts.map(TextFolding::fold).toList();
    }
}
