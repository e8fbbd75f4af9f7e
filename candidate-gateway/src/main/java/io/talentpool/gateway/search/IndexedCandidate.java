package io.talentpool.gateway.search;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

import io.talentpool.gateway.anonymity.AnonymousCandidate;
import io.talentpool.gateway.redaction.Folding;

/**
 * A candidate for the index: what the list shows, the place in the list, and what is searched, folded.
 *
 * @param words first name, position, bio, city, and each skill
 * @param places city, province, country, and the location as shown
 */
record IndexedCandidate(
        ListedCandidate shown, Rank rank, List<String> words, List<String> skills, List<String> places) {

    /** Who writes more than this is found by the beginning; no page of a book is a bio. */
    private static final int SEARCHED_BIO = 4_000;

    static IndexedCandidate of(AnonymousCandidate candidate, YearMonth now) {
        var bio = candidate.bio();
        var skills = candidate.skills();
        var location = candidate.location();
        var shown = ListedCandidate.of(candidate, bio, skills, now);
        var foldedSkills = folded(skills.stream());
        var description = Stream.of(
                candidate.firstName(),
                candidate.knownPosition().orElse(""),
                bio.substring(0, Math.min(SEARCHED_BIO, bio.length())),
                location.city());
        return new IndexedCandidate(
                shown,
                new Rank(shown.leaderboardScore(), candidate.joined(), candidate.id()),
                Stream.concat(folded(description).stream(), foldedSkills.stream())
                        .toList(),
                foldedSkills,
                folded(Stream.of(location.city(), location.province(), location.country(), shown.location())));
    }

    private static List<String> folded(Stream<String> texts) {
        return texts.map(Folding::fold).toList();
    }
}
