package io.talentpool.gateway.anonymity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.talentpool.gateway.bpoc.row.BpocCandidate.Person;
import io.talentpool.gateway.bpoc.row.BpocCandidate.Place;
import io.talentpool.gateway.bpoc.row.Privacy;
import io.talentpool.gateway.extraction.Identity;
import io.talentpool.gateway.extraction.IdentityReader;
import io.talentpool.gateway.redaction.Redactor;
import io.talentpool.gateway.redaction.Secrets;

import com.fasterxml.jackson.databind.JsonNode;

/** Decides what clients learn of who a candidate is, and redacts the candidate's texts. */
final class Anonymity {

    static final String NO_POSITION = "Professional";

    private final Privacy privacy;
    private final String firstName;
    private final Redactor redactor;

    /** @param resume as it stands in BPOC: it may name people whom the account does not */
    Anonymity(Person person, Place place, JsonNode resume, Privacy privacy) {
        var identity = IdentityReader.read(resume);
        this.privacy = privacy;
        this.firstName = FirstName.of(person, identity);
        this.redactor = new Redactor(secrets(person, place, identity), Regions.of(place.country()));
    }

    private Secrets secrets(Person person, Place place, Identity identity) {
        return new Secrets.Collector()
                .shownName(privacy.hides("first_name") || firstName.equals(FirstName.NONE) ? "" : firstName)
                .names(known(person.firstName(), person.lastName()))
                .names(MailNames.of(person, place))
                .names(FirstName.plausible(identity.names(), person))
                .mails(known(person.email()))
                .mails(identity.mails())
                .phones(known(person.phone()))
                .phones(identity.phones())
                .handles(identity.handles())
                .lines(identity.lines())
                .collected();
    }

    private static List<String> known(String... texts) {
        return Stream.of(texts).filter(text -> text != null && !text.isBlank()).toList();
    }

    String redact(String text) {
        return redactor.redact(text).strip();
    }

    String firstName() {
        return privacy.hides("first_name") ? FirstName.NONE : firstName;
    }

    Optional<String> position(String written) {
        return Optional.ofNullable(written)
                .filter(unused -> !privacy.hides("job_title"))
                .map(this::redact)
                .filter(Anonymity::saysSomething);
    }

    /** A part of a place without what leads to a door or to a phone; empty where nothing is left. */
    String place(String written) {
        return written == null
                ? ""
                : Arrays.stream(redact(written).split("[,;|/\\n]"))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty() && !part.contains(Redactor.REMOVED))
                        .filter(part -> part.chars().noneMatch(Character::isDigit) && !Location.leadsToSomebody(part))
                        .distinct()
                        .reduce((one, other) -> one + ", " + other)
                        .orElse("");
    }

    /** Whether anything is left of a text but what stands in the place of what was taken out. */
    static boolean saysSomething(String redacted) {
        return redacted.replace(Redactor.REMOVED, "").chars().anyMatch(Character::isLetterOrDigit);
    }
}
