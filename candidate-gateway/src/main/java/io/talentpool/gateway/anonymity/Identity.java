package io.talentpool.gateway.anonymity;

import java.util.Optional;
import java.util.regex.Pattern;

import io.talentpool.gateway.bpoc.BpocCandidate.Person;
import io.talentpool.gateway.bpoc.Privacy;
import io.talentpool.gateway.redaction.Redactor;

/** What may be told of who somebody is, and what of it their texts must not tell. */
final class Identity {

    static final String NO_POSITION = "Professional";
    private static final String NO_NAME = "Candidate";
    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://\\S+", Pattern.CASE_INSENSITIVE);

    private final Person person;
    private final Privacy privacy;
    private final Redactor redactor;

    Identity(Person person, Privacy privacy) {
        this.person = person;
        this.privacy = privacy;
        this.redactor = new Redactor(person.firstName(), person.lastName(), person.email());
    }

    String redact(String text) {
        return redactor.redact(text).strip();
    }

    String firstName() {
        var firstName = privacy.hides("first_name") ? "" : redactor.firstNameOnly(person.firstName());
        return firstName.isEmpty() ? NO_NAME : firstName;
    }

    Optional<String> position(String written) {
        return Optional.ofNullable(written)
                .filter(unused -> !privacy.hides("job_title"))
                .map(this::redact)
                .filter(position -> !position.isEmpty());
    }

    /** Anything else in that column, such as a script, would run in a page that shows it. */
    String avatar(String url) {
        return url != null
                        && !privacy.hides("avatar")
                        && WEB_ADDRESS.matcher(url).matches()
                ? url
                : null;
    }
}
