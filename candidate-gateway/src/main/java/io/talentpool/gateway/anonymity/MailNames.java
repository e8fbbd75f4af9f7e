package io.talentpool.gateway.anonymity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.talentpool.gateway.bpoc.row.BpocCandidate.Person;
import io.talentpool.gateway.bpoc.row.BpocCandidate.Place;
import io.talentpool.gateway.words.Folding;
import io.talentpool.gateway.words.Words;

/** The last name of an account that has none, out of its e-mail address: {@code joshua.tumulak1990@} of Josh. */
final class MailNames {

    private static final int SHORTEST = 4;

    /** So many letters of the first name tell that a mailbox is made of names: {@code josh}, {@code joshua}. */
    private static final int BEGINNING = 3;

    private MailNames() {}

    /** Empty where the last name is known, and where the mailbox is not made of the first name and something else that is no word. */
    static List<String> of(Person person, Place place) {
        if (isKnown(person.lastName()) || !isKnown(person.firstName()) || !isKnown(person.email())) {
            return List.of();
        }
        var given = folded(person.firstName()).split("[^a-z]+")[0];
        if (given.length() < BEGINNING) {
            return List.of();
        }
        var mailbox = folded(person.email().split("@", 2)[0]);
        var pieces = Arrays.stream(mailbox.split("[^a-z]+"))
                .filter(piece -> !piece.isEmpty())
                .toList();
        var beginning = given.substring(0, BEGINNING);
        if (pieces.stream().noneMatch(piece -> piece.startsWith(beginning))) {
            return List.of();
        }
        var places = Stream.of(place.city(), place.province(), place.country())
                .filter(MailNames::isKnown)
                .flatMap(part -> Stream.of(folded(part).split("[^a-z]+")))
                .collect(Collectors.toSet());
        return pieces.stream()
                .map(piece -> piece.startsWith(given) ? piece.substring(given.length()) : piece)
                .filter(piece -> !piece.startsWith(beginning) && isName(piece, places))
                .toList();
    }

    private static boolean isName(String piece, Set<String> places) {
        return piece.length() >= SHORTEST && !Words.has(piece) && !places.contains(piece);
    }

    private static boolean isKnown(String text) {
        return text != null && !text.isBlank();
    }

    private static String folded(String text) {
        return Folding.plain(text.strip()).text().toLowerCase(Locale.ROOT);
    }
}
