package io.talentpool.gateway.search;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.talentpool.gateway.anonymity.AnonymousCandidate;
import io.talentpool.gateway.redaction.Folding;

/**
 * A candidate in the snapshot: what the list shows, the place in the list, and what is searched, folded.
 *
 * @param words first name, position, bio, city and skills, a line each
 * @param skills a line each
 * @param places city, province, country, and the location as shown, a line each
 */
record IndexedCandidate(ListedCandidate shown, Rank rank, String words, String skills, String places) {

    static IndexedCandidate of(AnonymousCandidate candidate, YearMonth now) {
        var bio = candidate.bio();
        var skills = candidate.skills();
        var location = candidate.location();
        var shown = ListedCandidate.of(candidate, bio, skills, now);
        var foldedSkills = lines(skills.stream());
        var description =
                Stream.of(candidate.firstName(), candidate.knownPosition().orElse(""), bio, location.city());
        return new IndexedCandidate(
                shown,
                new Rank(shown.leaderboardScore(), candidate.joined(), candidate.id()),
                lines(description) + "\n" + foldedSkills,
                foldedSkills,
                lines(Stream.of(location.city(), location.province(), location.country(), shown.location())));
    }

    private static String lines(Stream<String> texts) {
        return texts.map(Folding::fold).collect(Collectors.joining("\n"));
    }

    boolean hasWords(List<String> wanted) {
        return wanted.stream().allMatch(words::contains);
    }

    int countSkills(List<String> wanted) {
        return (int) wanted.stream().filter(skills::contains).count();
    }

    boolean livesIn(String place) {
        return places.contains(place);
    }
}
