package io.talentpool.gateway.search.document;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.talentpool.gateway.anonymity.AnonymousCandidate;
import io.talentpool.gateway.anonymity.Location;
import io.talentpool.gateway.extraction.Reading;
import io.talentpool.gateway.redaction.Redactor;

/**
 * A candidate for the index: what the list shows, the place in the list, and the texts that are searched, without the marks of what was
 * taken out of them.
 *
 * @param position empty where they name none
 * @param skills none that had something taken out
 * @param texts first name, bio and city
 * @param places city, province and country
 * @param countedPlaces the country, and the location as shown; none where both are unknown
 * @param reading how well the résumé could be read; of it, no more than that is in the index
 */
public record IndexedCandidate(
        ListedCandidate shown,
        Rank rank,
        String position,
        List<String> skills,
        List<String> texts,
        List<String> places,
        List<String> countedPlaces,
        Reading reading) {

    /** Who writes more than this, which is more than any network of professionals takes, is found by the beginning. */
    private static final int SEARCHED_BIO = 2_600;

    public static IndexedCandidate of(AnonymousCandidate candidate, YearMonth now) {
        var bio = candidate.bioBeginning(SEARCHED_BIO);
        var skills = whole(candidate.skills().stream());
        var location = candidate.location();
        var shown = ListedCandidate.of(candidate, bio, skills, now);
        return new IndexedCandidate(
                shown,
                new Rank(
                        shown.leaderboardScore(),
                        candidate.joined(),
                        Optional.ofNullable(candidate.memberSince()),
                        candidate.id()),
                searched(candidate.knownPosition().orElse("")),
                skills,
                searched(Stream.of(candidate.firstName(), bio, location.city())),
                searched(Stream.of(location.city(), location.province(), location.country())),
                counted(location),
                candidate.reading());
    }

    private static List<String> counted(Location location) {
        return location.city().isBlank() && location.country().isBlank()
                ? List.of()
                : whole(Stream.of(location.country(), location.brief()));
    }

    /** Those of which nothing was taken out. */
    private static List<String> whole(Stream<String> values) {
        return values.filter(value -> !value.isBlank() && !value.contains(Redactor.REMOVED))
                .distinct()
                .toList();
    }

    private static List<String> searched(Stream<String> texts) {
        return texts.map(IndexedCandidate::searched)
                .filter(text -> !text.isBlank())
                .toList();
    }

    private static String searched(String text) {
        return text.replace(Redactor.REMOVED, " ");
    }
}
